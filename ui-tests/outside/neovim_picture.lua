-- A finding with its evidence, for docs/images/editor.svg.
vim.cmd("filetype on | syntax on | set number termguicolors background=dark laststatus=0 noshowcmd noruler shortmess+=I")
vim.cmd("colorscheme desert")
vim.diagnostic.config({ virtual_text = false, severity_sort = true, float = { source = "always", border = "rounded" } })
vim.cmd("luafile " .. vim.env.SETUP)
vim.cmd("edit src/relay.rs")
vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 50)
local finding = vim.diagnostic.get(0)[1]
vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col })
vim.defer_fn(function() vim.diagnostic.open_float(0, { scope = "line", focusable = false, max_width = 90 }) end, 500)
