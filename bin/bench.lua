-- For wrk, by bin/bench: sends the requests of a file in turn, and says in one line what came of it.

local requests, forms, at = {}, {}, 0
local run

function init(args)
  run = args[2]
  for line in io.lines(args[1]) do
    local part = {}
    for field in line:gmatch("[^\t]+") do part[#part + 1] = field end
    if part[1] == "GET" then
      requests[#requests + 1] = wrk.format("GET", part[3], { ["Cookie"] = part[2] })
    else
      forms[#forms + 1] = {
        path = part[3],
        body = part[4],
        headers = { ["Cookie"] = part[2], ["Content-Type"] = "application/x-www-form-urlencoded" },
      }
    end
  end
end

function request()
  at = at + 1
  if #requests > 0 then return requests[(at - 1) % #requests + 1] end
  local form = forms[(at - 1) % #forms + 1]
  return wrk.format("POST", form.path, form.headers, form.body .. run .. "-" .. at)
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format("outcome requests=%d micros=%d p50=%d p99=%d failed=%d", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99),
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
