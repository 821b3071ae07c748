"""In a group, the bot speaks only when spoken to, and always as a reply."""

import pytest


async def test_a_command_is_answered_as_a_reply(telegram, anna, group):
    asked = anna.says("/ask who recognises the DPR?", group)
    await telegram.settle()
    assert group.last.reply_to is asked
    assert "DPR" in group.last.text


async def test_a_command_with_the_bots_name_is_answered(telegram, anna, group):
    anna.says("/ask@recognition_bot who recognises the DPR?", group)
    await telegram.settle()
    assert "DPR" in group.last.text


async def test_a_reply_to_the_bot_is_a_follow_up(telegram, anna, boris, group):
    anna.says("/ask who recognises the DPR?", group)
    await telegram.settle()
    boris.says("when?", group, reply_to=group.last)
    await telegram.settle()
    assert "when_recognised: DPR" in group.last.text
    assert group.last.reply_to.sender is boris


async def test_ask_alone_in_reply_to_somebody_asks_their_words(telegram, anna, boris, group):
    question = boris.says("who recognises Kosovo?", group)
    anna.says("/ask", group, reply_to=question)
    await telegram.settle()
    assert "Kosovo" in group.last.text


async def test_a_mention_is_answered_where_the_bot_sees_it(telegram, anna, group):
    group.bot_is_admin = True
    asked = anna.says("@Recognition_bot who recognises Kosovo?", group)
    await telegram.settle()
    assert telegram.service.asked[0][0] == "who recognises Kosovo?"
    assert group.last.reply_to is asked


@pytest.mark.parametrize(
    "words",
    [
        "who recognises Kosovo?",
        "/ask@other_bot who?",
        "/weather",
        "@anna hello",
        "mail me at a@recognition_bot.org",
    ],
)
async def test_it_never_speaks_unasked(telegram, anna, group, words):
    group.bot_is_admin = True
    anna.says(words, group)
    await telegram.settle()
    assert group.last.text == words


async def test_with_privacy_mode_on_unaddressed_words_are_not_even_seen(telegram, anna, group):
    anna.says("who recognises Kosovo?", group)
    anna.says("@recognition_bot who recognises Kosovo?", group)
    assert telegram.api.updates.pending == []


async def test_an_answer_stays_in_its_topic(telegram, api, anna):
    forum = api.group("Forum", anna, topics=(7, 8))
    anna.says("/ask who recognises Kosovo?", forum, thread=8)
    await telegram.settle()
    assert forum.last.thread == 8
    anna.presses(forum.last, "Timeline")
    await telegram.settle()
    assert forum.last.text.startswith("[en] timeline")
    assert forum.last.thread == 8


async def test_an_answer_whose_topic_is_gone_is_sent_all_the_same(telegram, api, anna):
    forum = api.group("Forum", anna, topics=(7,))
    anna.says("/ask who recognises Kosovo?", forum, thread=7)
    forum.threads.clear()
    await telegram.settle()
    assert "Kosovo" in forum.last.text


async def test_an_answer_whose_question_was_deleted_is_sent_all_the_same(telegram, anna, group):
    asked = anna.says("/ask who recognises Kosovo?", group)
    anna.deletes(asked)
    await telegram.settle()
    assert "Kosovo" in group.last.text
    assert group.last.reply_to is None


async def test_channel_posts_are_ignored(telegram, api, anna):
    channel = api.channel("News")
    anna.says("/ask who recognises Kosovo?", channel)
    assert [list(update)[1] for update in api.updates.pending] == ["channel_post"]
    await telegram.settle()
    assert len(channel.messages) == 1


async def test_an_answer_sent_by_inline_mode_is_not_taken_for_a_question(telegram, anna, group):
    query = anna.types("kosovo")
    await telegram.settle()
    anna.picks(query, 0, group)
    anna.picks(query, 0, anna.private)
    await telegram.settle()
    assert telegram.service.asked == []
    assert len(group.messages) == len(anna.private.messages) == 1


async def test_another_bot_is_not_answered(telegram, api, anna, group):
    robot = api.person("Robot")
    robot.is_bot = True
    robot.says("/ask who recognises Kosovo?", group)
    await telegram.settle()
    assert len(group.messages) == 1


async def test_an_anonymous_administrator_is_answered(telegram, api, anna, group):
    message = anna.says("/ask who recognises Kosovo?", group)
    (update,) = api.updates.take_all()
    update["message"]["from"] = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    update["message"]["sender_chat"] = group.json()
    api.updates.push_raw(update)
    await telegram.settle()
    assert group.last.reply_to is message


async def test_the_language_goes_along_when_a_group_becomes_a_supergroup(telegram, api, anna, group):
    telegram.memory.languages.set(group.id, "ko")
    message = anna.says("/help", group)
    (update,) = api.updates.take_all()
    del update["message"]["text"], update["message"]["entities"]
    api.updates.push_raw(update | {"message": update["message"] | {"migrate_to_chat_id": -5}})
    await telegram.settle()
    assert telegram.memory.languages.get(-5) == "ko"
    assert telegram.memory.languages.get(group.id) is None
    assert group.last is message


async def test_an_answer_follows_the_group_to_its_new_number(telegram, api, anna, group):
    new = api.group("Balkan history", anna)
    anna.says("/ask who recognises Kosovo?", group)
    group.migrated_to = new.id
    await telegram.settle()
    assert "Kosovo" in new.last.text
