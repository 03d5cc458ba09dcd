-- Two servers on one buffer: mapcheck finds what it finds, rust-analyzer knows what it knows.
local here = debug.getinfo(1, "S").source:sub(2):match(".*/")
local common = dofile(here .. "neovim_common.lua")

common.run(function()
    common.open("src/sizes.rs")
    local client = vim.lsp.start_client({
        name = "rust-analyzer",
        cmd = { "rust-analyzer" },
        root_dir = vim.fn.getcwd(),
        settings = { ["rust-analyzer"] = { checkOnSave = false, cachePriming = { enable = false } } },
    })
    vim.lsp.buf_attach_client(0, client)
    vim.api.nvim_buf_set_lines(0, 0, -1, false, {
        "pub fn quoted(text: &str) -> String {",
        "    String::with_capacity(text.chars().count())",
        "}",
    })
    common.wait("mapcheck's finding", function() return #common.findings() == 1 end)
    local symbols
    common.wait("rust-analyzer's answer", function()
        local answers = vim.lsp.buf_request_sync(0, "textDocument/documentSymbol", { textDocument = vim.lsp.util.make_text_document_params() }, 5000)
        symbols = answers and answers[client] and answers[client].result
        return symbols ~= nil and #symbols > 0
    end)
    assert(symbols[1].name == "quoted", vim.inspect(symbols))
    assert(#vim.lsp.buf_get_clients(0) == 2 or vim.tbl_count(vim.lsp.buf_get_clients(0)) == 2, "two servers on one buffer")
    common.act(common.findings()[1], "use the length in bytes")
    common.wait("none", function() return #common.findings() == 0 end)
    assert(common.lines()[2] == "    String::with_capacity(text.len())", common.lines()[2])
    common.say("rust-analyzer tells the outline of the buffer that mapcheck has repaired")
end)
