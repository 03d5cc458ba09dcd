-- What the scripts for Neovim share.  Each runs in an editor without a screen and ends it.
local common = {}

-- ends the test with what is wrong, and with what the editor shows
function common.fail(words)
    io.stderr:write(words .. "\n" .. vim.inspect(vim.diagnostic.get(0)) .. "\n" .. table.concat(common.lines(), "\n") .. "\n")
    vim.cmd("cquit 1")
end

function common.wait(what, holds)
    if not vim.wait(60000, holds, 50) then
        common.fail("waited for " .. what)
    end
end

function common.say(words)
    io.stdout:write("neovim: " .. words .. "\n")
end

function common.lines()
    return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

-- what mapcheck shows in the buffer
function common.findings()
    return vim.tbl_filter(function(one) return one.source == "mapcheck" end, vim.diagnostic.get(0))
end

-- opens a file with the setup of docs/editors.md in force
function common.open(path)
    vim.cmd("filetype on")
    vim.cmd("luafile " .. vim.env.SETUP)
    vim.cmd("edit " .. path)
end

-- asks for the actions at a finding and takes the first whose title fits
function common.act(finding, title)
    vim.ui.select = function(items, _, choose)
        for _, item in ipairs(items) do
            local action = item.action or item[2]
            if action.title:find(title, 1, true) then
                return choose(item)
            end
        end
        common.fail("no action `" .. title .. "` among " .. vim.inspect(items))
    end
    local before = vim.api.nvim_buf_get_changedtick(0)
    vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col })
    vim.lsp.buf.code_action()
    common.wait("the change of `" .. title .. "`", function() return vim.api.nvim_buf_get_changedtick(0) > before end)
end

-- runs a test; an error in it is a failure, not an open editor
function common.run(test)
    local done, problem = pcall(test)
    if not done then
        common.fail(tostring(problem))
    end
    vim.cmd("qall!")
end

return common
