"""What is known about recognition, and how to ask it. Imports neither the bot nor Telegram."""
