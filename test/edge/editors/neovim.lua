-- What somebody does in Neovim, with its own client: told to the test as JSON. Run by `nvim --headless -u NONE -S`.
local asked = vim.fn.json_decode(vim.env.CLAUSEWRIGHT_ASKED)
local patience = 60000

local function path(name)
  return asked.folder .. '/' .. name
end

-- As the oldest Neovim that has a client is told of a server; a newer one is told by its configuration.
local function begin(buffer)
  vim.bo[buffer].filetype = 'yaml'
  local client = vim.lsp.start_client({
    name = 'clausewright',
    cmd = asked.command,
    root_dir = asked.folder,
    init_options = { locale = 'zh_TW' },
    get_language_id = function()
      return 'service-report'
    end,
  })
  vim.lsp.buf_attach_client(buffer, client)
end

local function run()
  local found = {}
  local read = false
  vim.lsp.handlers['$/progress'] = function(_, params)
    read = read or params.value.kind == 'end'
  end
  vim.cmd('edit ' .. vim.fn.fnameescape(path('r.report.yaml')))
  local buffer = vim.api.nvim_get_current_buf()
  if asked.configuration == nil then
    begin(buffer)
  end
  -- Loops over what comes in until it is so.
  local function wait_until(is, what)
    assert(vim.wait(patience, is, 5), 'no ' .. what)
  end
  wait_until(function()
    return read
  end, 'folder read')
  wait_until(function()
    return #vim.diagnostic.get(buffer) > 0
  end, 'diagnostics')

  local function ask(method, line, character, more)
    local params = {
      textDocument = vim.lsp.util.make_text_document_params(buffer),
      position = { line = line, character = character },
    }
    local answers, failed = vim.lsp.buf_request_sync(buffer, method, vim.tbl_extend('force', params, more or {}), patience)
    assert(answers, failed)
    local _, answer = next(answers)
    assert(not answer.error, vim.inspect(answer.error))
    return answer.result
  end

  found.hover = vim.lsp.util.convert_input_to_markdown_lines(ask('textDocument/hover', 4, 3).contents)
  local definitions = vim.lsp.util.locations_to_items(ask('textDocument/definition', 4, 3), 'utf-16')
  found.definition = { file = definitions[1].filename, line = definitions[1].lnum }
  local completion = ask('textDocument/completion', 5, 14)
  found.completion = vim.tbl_map(function(item)
    return item.textEdit and item.textEdit.newText or item.insertText or item.label
  end, completion.items or completion)
  found.diagnostics = vim.tbl_map(function(one)
    return { line = one.lnum, message = one.message, code = one.user_data and one.user_data.lsp.code or one.code }
  end, vim.diagnostic.get(buffer))

  local range = { start = { line = 5, character = 14 }, ['end'] = { line = 5, character = 14 } }
  local actions = ask('textDocument/codeAction', 0, 0, { range = range, context = { diagnostics = {} } })
  found.actions = vim.tbl_map(function(action)
    return action.title
  end, actions or {})

  vim.lsp.util.apply_workspace_edit(ask('textDocument/rename', 4, 3, { newName = 'desks' }), 'utf-16')
  found.report = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
  found.standard = vim.api.nvim_buf_get_lines(vim.fn.bufnr(path('own.standard.yaml')), 0, -1, false)
  found.buffers = vim.tbl_map(function(one)
    return one.name
  end, vim.fn.getbufinfo({ buflisted = 1 }))
  found.filetype = vim.bo[buffer].filetype
  return found
end

local worked, found = xpcall(run, debug.traceback)
vim.fn.writefile({ vim.fn.json_encode(worked and found or { failed = found }) }, asked.answer)
vim.cmd('qall!')
