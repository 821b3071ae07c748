"""The playground: a chat in the browser that drives the real bot over the Bot API in process.

`stage` holds the small Telegram with a session per browser,
`routes` lets the page act in it, `page/` is the page.
"""
