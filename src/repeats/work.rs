//! Counts steps, in tests alone: that time grows with the length of the text is checked by counting, not by a clock.

#[cfg(test)]
std::thread_local! {
    static STEPS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Counts steps of the thread.
#[cfg(test)]
pub(super) fn add(steps: usize) {
    STEPS.set(STEPS.get() + steps);
}

/// Counts nothing.
#[cfg(not(test))]
pub(super) const fn add(_: usize) {}

/// The steps since the last call.
#[cfg(test)]
pub(super) fn take() -> usize {
    STEPS.take()
}
