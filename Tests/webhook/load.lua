-- Signed requests from a file, each sent once: a line holds id, time, signature and body, tab-separated.
local threads = 0
function setup(thread)
  thread:set("index", threads)
  threads = threads + 1
end

function init(args)
  requests, at = {}, 0
  local pause = tonumber(args[3] or "0")
  local line = 0
  for text in io.lines(args[1]) do
    if line % tonumber(args[2]) == index then
      local id, time, signature, body = text:match("([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)")
      requests[#requests + 1] = wrk.format("POST", nil, {
        ["Content-Type"] = "application/json", ["webhook-id"] = id, ["webhook-timestamp"] = time,
        ["webhook-signature"] = signature }, body)
    end
    line = line + 1
  end
  if pause > 0 then
    function delay() return pause end
  end
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency)
  io.write(string.format("RESULT %d %d %.3f %.3f %.3f\n", summary.requests, summary.duration,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout))
end
