-- What the tests of Neovim do in it: a draft is opened, looked at and changed as a writer would, from 0.7 on.
-- NEOVIM_SCRIPT names the file of the test's own lines; what they return is written to NEOVIM_RESULT as JSON.

local forever = 300000

--- Wait until something holds; Neovim reads what the server sends in the meantime.
function wait(holds, what)
  if not vim.wait(forever, holds, 5) then error('never came: ' .. what) end
end

--- Open a file. Gives its buffer.
function open(path)
  vim.cmd('edit ' .. vim.fn.fnameescape(path))
  return vim.api.nvim_get_current_buf()
end

--- The rules of what is found in a buffer, in the order of the text.
function rules(buffer)
  local found = vim.diagnostic.get(buffer)
  table.sort(found, function(one, other)
    return one.lnum < other.lnum or one.lnum == other.lnum and one.col < other.col
  end)
  return vim.tbl_map(function(one) return one.code or one.user_data.lsp.code end, found)
end

--- Wait until these rules, and no others, are told of in a buffer.
function told(buffer, ...)
  local wanted = {...}
  wait(function() return vim.deep_equal(rules(buffer), wanted) end, vim.inspect(wanted))
end

--- Put the cursor on some words.
function go_to(words)
  vim.api.nvim_win_set_cursor(0, {1, 0})
  if vim.fn.search('\\V' .. words, 'cW') == 0 then error('not in the draft: ' .. words) end
end

--- Open a draft in which one thing is found, and put the cursor on its words. Gives its buffer.
function open_at(path, rule, words)
  local buffer = open(path)
  told(buffer, rule)
  go_to(words)
  return buffer
end

--- The words under what a diagnostic marks.
function marked(buffer, diagnostic)
  return vim.api.nvim_buf_get_text(
    buffer, diagnostic.lnum, diagnostic.col, diagnostic.end_lnum, diagnostic.end_col, {}
  )[1]
end

--- The menu of actions at the cursor; the one whose title begins with some words is taken.
function act(title)
  local titles
  vim.ui.select = function(items, options, choose)
    titles = vim.tbl_map(options.format_item, items)
    for place, item in ipairs(items) do
      if vim.startswith(titles[place], title) then return choose(item, place) end
    end
    choose(nil)
  end
  vim.lsp.buf.code_action()
  wait(function() return titles end, 'a menu')
  return titles
end

--- Wait for a line that the editor shows below its window.
function message(words)
  local shown
  wait(function()
    shown = vim.fn.execute('messages')
    return shown:find(words, 1, true)
  end, 'a message: ' .. words)
  return shown
end

function lines(buffer)
  return vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
end

vim.cmd('filetype on')
local body = assert(loadfile(vim.env.NEOVIM_SCRIPT))
local good, result = xpcall(body, debug.traceback)
local file = assert(io.open(vim.env.NEOVIM_RESULT, 'w'))
file:write(vim.json.encode(good and {result = result} or {failure = result}))
file:close()
vim.cmd('qall!')
