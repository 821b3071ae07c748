# Maps and charts: buttons, the command, and the pictures in words. A coloured square stands for the colour in the picture.

command-map = a world map of who recognises it
picture-map = 🗺 Map
picture-chart = 📈 Chart
picture-in-words = In words
picture-nothing = I have nothing on record here that could be drawn.
picture-ask-headline = What shall I draw?
picture-ask-body = Write a name after the command, and a year if you like, as in: { $example }
picture-ask-example = /map Palestine 2012

picture-beside = { $members } + { $others } outside the UN
picture-holds = 🟦 recognise it: { $count }
picture-holds-relations = 🟦 have relations with it: { $count }
picture-contested = 🟨 do, but one side denies it: { $count }
picture-lost = 🟧 withdrew or suspended it: { $count }
picture-lost-relations = 🟧 broke off or suspended relations: { $count }
picture-none = ⬛ nothing of the kind on record: { $count }
picture-subject = ⬜ { $name }
picture-outlines = The outlines are those of today; they take no side.

picture-chart-headline = { $name }: recognitions year by year, { $span }.
picture-chart-headline-relations = { $name }: diplomatic relations year by year, { $span }.
picture-standing = ⬜ UN members that recognise it: { $now } at the end; the most was { $most } ({ $year })
picture-standing-relations = ⬜ UN members that have relations with it: { $now } at the end; the most was { $most } ({ $year })
picture-founded = 🟦 recognitions: { $count }; the most in a year was { $most } ({ $year })
picture-founded-relations = 🟦 relations taken up: { $count }; the most in a year was { $most } ({ $year })
picture-ended = 🟧 withdrawals and suspensions, contested ones too: { $count }
picture-ended-relations = 🟧 relations broken off or suspended: { $count }
picture-broken = 🟪 relations broken off with it or over it: { $count }
