"""One module per shape of Result: it puts what was found into words."""
