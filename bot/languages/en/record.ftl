# What happened: one event as one sentence.

genders = none
past = ed

and-more = { $count } more
event-line = { $date }: { $sentence }

act-recognition = { $actor } recognis{ past } { $subject }
act-recognition-government = { $actor } recognis{ past } a government: { $subject }
act-recognition-sovereignty = { $actor } recognis{ past } { $subject }
act-withdrawal = { $actor } cancell{ past } recognition: { $subject }
act-suspension = { $actor } suspend{ past } recognition or relations: { $subject }
act-restoration = { $actor } restor{ past } recognition: { $subject }
act-reaffirmation = { $actor } reaffirm{ past } its position: { $subject }
recognise-now = do
act-denial = { $actor } { recognise-now } not recognise { $subject }
act-denial-withdrawal = { $actor } deni{ past } taking back its recognition: { $subject }
act-position-against = { $actor } oppos{ past } what was done by { $subject }
act-position-against-entity = { $actor } oppos{ past } recognising { $subject }
act-relations-established = { $actor } and { $subject } establish{ past } diplomatic relations
act-relations-restored = { $actor } and { $subject } restor{ past } diplomatic relations
act-relations-standing = { $actor } and { $subject } still had diplomatic relations
act-no-relations = { $actor } and { $subject } had no diplomatic relations
act-severance = { $actor } sever{ past } diplomatic relations with { $subject }
act-ambassador-recalled = { $actor } recall{ past } its ambassador: { $subject }
act-ambassador-recalled-expelled = { $actor } expell{ past } the ambassador of { $subject }
act-declaration-of-independence = { $actor } declar{ past } independence from { $subject }
act-declaration-of-independence-alone = { $actor } declar{ past } independence
act-referendum = A vote was held: { $actor }, { $subject }
act-annexation = { $actor } annex{ past } { $subject }
act-invasion = { $actor } attack{ past } { $subject }
act-vote = { $actor } vot{ past }: { $subject }
act-statement = { $actor } issu{ past } a statement: { $subject }
act-statement-alone = { $actor } issu{ past } a statement
act-letter = { $actor } address{ past } a letter or a note to { $subject }
act-ceremony = A meeting or ceremony: { $actor } and { $subject }
act-ceremony-alone = A meeting or ceremony: { $actor }
act-agreement = An agreement: { $actor } and { $subject }
act-agreement-alone = An agreement: { $actor }
act-court-opinion = A court opinion on { $subject }: { $actor }
