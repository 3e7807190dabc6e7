"""Wake-ups: who is woken, and that nobody is kept who went."""

from bot.live import Wakeups


def test_all_who_watch_a_conversation_are_woken_and_no_others() -> None:
    wakeups = Wakeups()
    with wakeups.watch("a") as one, wakeups.watch("a") as two, wakeups.watch("b") as other:
        wakeups.wake("a")
        assert one.is_set()
        assert two.is_set()
        assert not other.is_set()


def test_who_went_is_forgotten() -> None:
    wakeups = Wakeups()
    with wakeups.watch("a"):
        assert wakeups.watchers("a") == 1
    assert wakeups.watchers("a") == 0
    wakeups.wake("a")
