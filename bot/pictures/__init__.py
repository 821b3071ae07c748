"""Pictures of an answer: a map of who recognises a subject on a day, and a chart of the acts over the years.

`album` chooses and captions them; `map` and `chart` draw, and only they need Pillow, which is loaded when the
first picture is drawn.
"""
