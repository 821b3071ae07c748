"""How people ask, and how the bot answers."""
