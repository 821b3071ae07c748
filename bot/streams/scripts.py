"""What Redis does in one step, in its own language. Each script is sent whole: Redis keeps it by its hash."""

TAKE = """
-- Keep what is new of a batch: each update is marked as seen and put at the end of its stream, all or none.
-- KEYS: the 32 streams. ARGV: prefix of the marks; then for each update its number, block, bit, shard and JSON.
local day = math.floor(redis.call('TIME')[1] / 86400)
local kept = 0
for i = 2, #ARGV, 5 do
    local mark = function(days) return ARGV[1] .. (day - days) .. ':' .. ARGV[i + 1] end
    local before = redis.call('GETBIT', mark(1), ARGV[i + 2]) + redis.call('GETBIT', mark(2), ARGV[i + 2])
    if before + redis.call('SETBIT', mark(0), ARGV[i + 2], 1) == 0 then
        redis.call('XADD', KEYS[ARGV[i + 3] + 1], '*', 'n', ARGV[i], 'u', ARGV[i + 4])
        kept = kept + 1
    end
    redis.call('EXPIRE', mark(0), 3 * 86400)
end
return kept
"""

BEAT = """
-- Renew a worker's lease, and let it take what nobody alive owns, up to its share.
-- KEYS: leases, workers, owners, pulse, then the streams. ARGV: worker, milliseconds of a lease, whether it wants
-- work ('1'), whether also the intake ('1'), then the shards that it must not take.
-- Gives the time, the share, the number of workers, the updates that wait, then all that the worker owns.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local me, shards = ARGV[1], #KEYS - 4
local silence = now - (tonumber(redis.call('GET', KEYS[4])) or now)
redis.call('SET', KEYS[4], now)
if silence > tonumber(ARGV[2]) then
    -- Nobody could renew a lease, as Redis was away: whoever had one has it still.
    for _, each in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do redis.call('ZINCRBY', KEYS[1], silence, each) end
    for _, each in ipairs(redis.call('ZRANGE', KEYS[2], 0, -1)) do redis.call('ZINCRBY', KEYS[2], silence, each) end
end
for i = 1, 2 do redis.call('ZREMRANGEBYSCORE', KEYS[i], '-inf', now) end
redis.call('ZADD', KEYS[1], now + ARGV[2], me)
if ARGV[3] == '1' then redis.call('ZADD', KEYS[2], now + ARGV[2], me) else redis.call('ZREM', KEYS[2], me) end
local alive = redis.call('ZCARD', KEYS[2])
local share = ARGV[3] == '1' and math.ceil(shards / alive) or 0
local owner, barred, held, waiting, owned = {}, {}, 0, 0, {}
local pairs_found = redis.call('HGETALL', KEYS[3])
for i = 1, #pairs_found, 2 do
    if redis.call('ZSCORE', KEYS[1], pairs_found[i + 1]) then owner[pairs_found[i]] = pairs_found[i + 1] end
    if owner[pairs_found[i]] == me and pairs_found[i] ~= 'intake' then held = held + 1 end
end
for i = 5, #ARGV do barred[ARGV[i]] = true end
local take = function(what)
    redis.call('HSET', KEYS[3], what, me)
    owner[what] = me
end
if ARGV[4] == '1' and not owner['intake'] then take('intake') end
for i = 0, shards - 1 do
    local shard = tostring(i)
    if not owner[shard] and not barred[shard] and held < share then
        take(shard)
        held = held + 1
    end
    if owner[shard] == me then owned[#owned + 1] = shard end
    waiting = waiting + redis.call('XLEN', KEYS[i + 5])
end
if owner['intake'] == me then owned[#owned + 1] = 'intake' end
return {now, share, alive, waiting, unpack(owned)}
"""

CLAIM = """
-- Claim what was handed out from a stream and is not answered, oldest first, whoever had it.
-- KEYS: stream. ARGV: group, worker, where to go on, how many. Gives where to go on ('0-0' at the end) and the entries.
local found = redis.call('XAUTOCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, ARGV[3], 'COUNT', ARGV[4], 'JUSTID')
local entries = {}
for _, id in ipairs(found[2]) do
    local entry = redis.call('XRANGE', KEYS[1], id, id)[1]
    if entry then entries[#entries + 1] = entry else redis.call('XACK', KEYS[1], ARGV[1], id) end
end
if found[1] == '0-0' then
    -- The names of workers that are gone have nothing left to stand for.
    for _, consumer in ipairs(redis.call('XINFO', 'CONSUMERS', KEYS[1], ARGV[1])) do
        if consumer[2] ~= ARGV[2] and consumer[4] == 0 then
            redis.call('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], consumer[2])
        end
    end
end
return {found[1], entries}
"""

BEGIN = """
-- Whether work on an update may begin: its shard is still this worker's, and nobody has answered it. Counts the try.
-- KEYS: owners, stream, languages, memory of the chat. ARGV: worker, group, shard, entry, most tries, chat, fields.
-- Gives 'lost', 'gone', 'tired' with the update, or 'ok' with the language of the chat and the fields of its memory.
if redis.call('HGET', KEYS[1], ARGV[3]) ~= ARGV[1] then return {'lost'} end
local claimed = redis.call('XCLAIM', KEYS[2], ARGV[2], ARGV[1], 0, ARGV[4])
if #claimed == 0 then return {'gone'} end
-- One was counted when it was handed out first.
local tries = redis.call('XPENDING', KEYS[2], ARGV[2], ARGV[4], ARGV[4], 1)[1][4] - 1
if tries > tonumber(ARGV[5]) then return {'tired', claimed[1][2][4]} end
local known = #ARGV > 6 and redis.call('HMGET', KEYS[4], unpack(ARGV, 7)) or {}
return {'ok', redis.call('HGET', KEYS[3], ARGV[6]), unpack(known, 1, #ARGV - 6)}
"""

REMEMBER = """
-- Set a field of a chat's memory, and forget what is too old or too much.
-- KEYS: memory of the chat. ARGV: field, value (beginning with the millisecond at which it ends), seconds, most, now.
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
if redis.call('TTL', KEYS[1]) < tonumber(ARGV[3]) then redis.call('EXPIRE', KEYS[1], ARGV[3]) end
if redis.call('HLEN', KEYS[1]) <= tonumber(ARGV[4]) then return end
local all, left = redis.call('HGETALL', KEYS[1]), {}
for i = 1, #all, 2 do
    left[#left + 1] = {tonumber(string.match(all[i + 1], '^%d+')) or 0, all[i]}
end
table.sort(left, function(one, other) return one[1] < other[1] end)
for i, each in ipairs(left) do
    -- Half of them go at once, so that this is done seldom.
    if each[1] < tonumber(ARGV[5]) or i <= #left / 2 then redis.call('HDEL', KEYS[1], each[2]) end
end
"""

RELEASE = """
-- Let go of a shard or of the intake, and of the name under which it was read if nothing is left to that name.
-- KEYS: owners, for a shard also its stream. ARGV: worker, group, what to let go.
if redis.call('HGET', KEYS[1], ARGV[3]) == ARGV[1] then redis.call('HDEL', KEYS[1], ARGV[3]) end
if KEYS[2] and #redis.call('XPENDING', KEYS[2], ARGV[2], '-', '+', 1, ARGV[1]) == 0 then
    redis.call('XGROUP', 'DELCONSUMER', KEYS[2], ARGV[2], ARGV[1])
end
"""

ADMIT = """
-- Take room for one question from the bucket of its writer, and from that of the group if there is one.
-- KEYS: the buckets, each '<when it is full again>:<until when nothing is said>' in milliseconds. ARGV: how long a word
-- holds, then for each bucket the milliseconds of one question and how many there may be at once.
-- Gives 0 to answer, 1 to say that it is too much, 2 to say nothing.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local window, buckets = tonumber(ARGV[1]), {}
for i, key in ipairs(KEYS) do
    local full, told = string.match(redis.call('GET', key) or '', '^(%d+):(%d+)$')
    local each, burst = tonumber(ARGV[2 * i]), tonumber(ARGV[2 * i + 1])
    -- A clock that was set back must not shut anybody out for longer than an empty bucket would.
    full = math.min(tonumber(full) or now, now + each * burst)
    buckets[i] = {key = key, full = full, told = tonumber(told) or 0, each = each, room = full - now <= each * (burst - 1)}
end
local save = function(bucket)
    local ends = math.max(bucket.full, bucket.told)
    local text = string.format('%.0f:%.0f', bucket.full, bucket.told)
    if ends > now then redis.call('SET', bucket.key, text, 'PX', ends - now) else redis.call('DEL', bucket.key) end
end
local take = function(bucket)
    bucket.full = math.max(bucket.full, now) + bucket.each
    save(bucket)
end
local tell = function(bucket)
    if now < bucket.told and bucket.told <= now + window then return 2 end
    bucket.told = now + window
    save(bucket)
    return 1
end
local own, shared = buckets[1], buckets[2]
if shared and not shared.room then return tell(shared) end
if not own.room then
    local said = tell(own)
    -- A word about it is one more message to the group.
    if shared and said == 1 then take(shared) end
    return said
end
take(own)
if shared then take(shared) end
return 0
"""
