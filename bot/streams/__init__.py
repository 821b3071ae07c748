"""Many workers over one Redis: each update is kept there from before Telegram hears of it until it is answered.

    Telegram ──▶ intake ──▶ 32 streams, by chat ──▶ the worker that owns the stream ──▶ Telegram

Every process is a worker. A worker's lease lasts as long as its heart beats, and covers all that it owns: shards,
each of them one stream, and perhaps the intake. What a dead worker owned is taken by the others, which first claim
what it had in hand. Before work on an update begins, Redis is asked whether its shard is still this worker's and
whether nobody has answered it yet; the same round trip brings what is remembered of the chat.

Keys, each behind `recognition:<number of the bot>:`

    stream:<n>              updates not answered yet: their number `n` and the update `u`
    seen:<day>:<block>      a bit for each update taken, for two to three days
    leases, workers, owners when each worker's lease ends; which share the work; who owns what
    pulse                   when anybody's heart beat last
    memory:<chat>           how questions were understood, for up to two days; languages: what chats chose
    bucket:<kind>:<number>  how much a person or a group has asked lately, until it would be full again
    dead                    the forms of updates that could not be read
"""
