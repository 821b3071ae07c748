"""`make bench`: how fast the bot is, how much memory it takes, and where the time goes. Never a test: it only reports."""
