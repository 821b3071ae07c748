"""One function per intent: a Query, the store and today's day in, a Result out."""
