-- An unsaved text is shown with its findings, which are repaired and silenced until there is none.
local here = debug.getinfo(1, "S").source:sub(2):match(".*/")
local common = dofile(here .. "neovim_common.lua")

local function read(path)
    return vim.fn.readfile(path)
end

common.run(function()
    local relay, sizes = read("src/relay.rs"), read("src/sizes.rs")
    -- on the disk nothing is wrong: what is found stands in the buffer only
    vim.fn.writefile({ "" }, "src/relay.rs")
    vim.fn.writefile({ "" }, "src/sizes.rs")
    common.open("src/relay.rs")
    vim.api.nvim_buf_set_lines(0, 0, -1, false, relay)
    common.wait("a finding in an unsaved text", function() return #common.findings() == 1 end)
    local grows = common.findings()[1]
    assert(grows.code == "unbounded_map_growth", vim.inspect(grows))
    assert(relay[grows.lnum + 1]:find("traffic: HashMap", 1, true), vim.inspect(grows))
    assert(grows.severity == vim.diagnostic.severity.WARN, vim.inspect(grows))
    common.say("shows `" .. grows.message:match("[^\n]*") .. "`")

    vim.api.nvim_win_set_cursor(0, { grows.lnum + 1, grows.col })
    local hover = vim.lsp.buf_request_sync(0, "textDocument/hover", vim.lsp.util.make_position_params(0, "utf-16"), 20000)
    assert(vim.inspect(hover):find("# unbounded_map_growth", 1, true), vim.inspect(hover))

    common.act(grows, "accept it here")
    common.wait("the silence after a comment", function() return #common.findings() == 0 end)
    local comment = common.lines()[grows.lnum + 1]
    assert(comment == "    // mapcheck: allow(unbounded_map_growth) say why", comment)
    common.say("adds `" .. vim.trim(comment) .. "`, and nothing is found")

    vim.cmd("edit! src/sizes.rs")
    vim.api.nvim_buf_set_lines(0, 0, -1, false, sizes)
    common.wait("three findings", function() return #common.findings() == 3 end)
    local fixed = 0
    while #common.findings() > 1 do
        local before = #common.findings()
        -- the one in the middle has no fix: its number has a name, which others may use
        local at = fixed == 0 and 1 or before
        common.act(common.findings()[at], "use the length in bytes")
        common.wait("a finding less", function() return #common.findings() < before end)
        fixed = fixed + 1
    end
    common.act(common.findings()[1], "accept it here")
    common.wait("none", function() return #common.findings() == 0 end)
    local text = table.concat(common.lines(), "\n")
    assert(text:find("String::with_capacity(text.len())", 1, true) and text:find("out.reserve(text.len())", 1, true), text)
    common.say("applies " .. fixed .. " fixes, and nothing is found")

    -- saved and read again it is still so
    vim.cmd("write")
    vim.wait(1000)
    assert(#common.findings() == 0, "a finding after saving")
end)
