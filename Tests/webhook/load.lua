-- Signed requests from a file, each sent once: a line holds id, time, signature and body, tab-separated.
-- All of them are made before the clock runs, so that wrk itself takes little of the machine.
function init(args)
  requests, at = {}, 0
  for text in io.lines(args[1]) do
    local id, time, signature, body = text:match("([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)")
    requests[#requests + 1] = wrk.format("POST", nil, {
      ["Content-Type"] = "application/json", ["webhook-id"] = id, ["webhook-timestamp"] = time,
      ["webhook-signature"] = signature }, body)
  end
  io.write(string.format("LOADED %.6f\n", os.clock()))
  io.flush()
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency)
  io.write(string.format("RESULT %d %d %.3f %.3f %.6f %d\n", summary.requests, summary.duration,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, os.clock(),
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout))
end
