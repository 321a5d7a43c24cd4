//! All maximal repetitions ("runs") of a text.
//!
//! A run is a stretch that repeats itself at least twice with period `p` and can be extended on neither side. Every run has
//! a root that is the longest Lyndon word at its place, in one of the two orders of the alphabet (Bannai, I, Inenaga,
//! Nakashima, Takeda, Tsuruta: The "Runs" Theorem, SIAM J. Comput. 46(5), 2017). The Lyndon words are found from right to
//! left with a stack that the array of their ends holds, as next smaller suffixes; where two suffixes must be compared, what
//! is known of the same distance is used again, so that no pair of glyphs of one distance is compared twice (the idea
//! behind Ellert and Fischer, Linear Time Runs over General Ordered Alphabets, ICALP 2021).

use super::work;

/// A maximal repetition: glyphs `start..end` have the least period `period`, and there are at least two of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Run {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) period: usize,
}

impl Run {
    /// Whole copies in it.
    pub(super) fn copies(&self) -> usize {
        (self.end - self.start) / self.period
    }
}

/// All runs of `text`, ordered by start, then end.
pub(super) fn runs(text: &[char]) -> Vec<Run> {
    let mut found = Vec::new();
    let mut memory = Memory { next: vec![0; text.len()], equal: vec![EMPTY; text.len() + 1], last: vec![EMPTY; text.len() + 1] };
    for ascending in [true, false] {
        memory.equal.fill(EMPTY);
        find(text, ascending, &mut memory, &mut found);
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// A range of positions that holds none.
const EMPTY: (u32, u32) = (u32::MAX, 0);

struct Memory {
    /// Where the longest Lyndon word that begins at a position ends.
    next: Vec<u32>,
    /// For each distance: positions known to equal the ones so far to the right; the position after them is known to differ.
    equal: Vec<(u32, u32)>,
    /// For each period: the run found last.
    last: Vec<(u32, u32)>,
}

fn find(text: &[char], ascending: bool, memory: &mut Memory, found: &mut Vec<Run>) {
    let n = text.len();
    for i in (0..n).rev() {
        let mut j = i + 1;
        let mut common = 0;
        while j < n {
            work::add(1);
            common = common_prefix(text, i, j, &mut memory.equal);
            // The shorter of two suffixes is the smaller where it is a prefix of the other.
            let smaller = j + common < n && (text[i + common] < text[j + common]) == ascending;
            if !smaller {
                break;
            }
            j = memory.next[j] as usize;
            common = 0;
        }
        memory.next[i] = j as u32;
        let period = j - i;
        let last = memory.last[period];
        if last.0 as usize <= i && j <= last.1 as usize {
            continue;
        }
        // Enough of the text to the left makes it a repetition; how far that goes is its start.
        let left = text[..i].iter().rev().zip(text[..j].iter().rev()).take_while(|(a, b)| a == b).count();
        work::add(left);
        if left + common >= period {
            let run = Run { start: i - left, end: j + common, period };
            memory.last[period] = (run.start as u32, run.end as u32);
            found.push(run);
        }
    }
}

/// Length of the common prefix of the suffixes at `i` and `j`, `i < j`. Called with `i` never rising.
fn common_prefix(text: &[char], i: usize, j: usize, equal: &mut [(u32, u32)]) -> usize {
    let distance = j - i;
    if text[i] != text[j] {
        return 0;
    }
    let (from, to) = equal[distance];
    if from as usize <= i && i < to as usize {
        return to as usize - i;
    }
    let mut k = i + 1;
    while k + distance < text.len() && text[k] == text[k + distance] {
        work::add(1);
        if k == from as usize {
            k = to as usize;
            break;
        }
        k += 1;
    }
    equal[distance] = (i as u32, k as u32);
    k - i
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// By the definition, in cubic time.
    fn naive(text: &[char]) -> Vec<Run> {
        let mut found: Vec<Run> = Vec::new();
        for period in 1..=text.len() / 2 {
            let mut start = 0;
            while start + 2 * period <= text.len() {
                let equal = (start..text.len() - period).take_while(|&k| text[k] == text[k + period]).count();
                let run = Run { start, end: start + equal + period, period };
                let primitive = found.iter().all(|r| !(r.start <= run.start && run.end <= r.end && period % r.period == 0));
                if equal >= period && primitive {
                    found.push(run);
                }
                start += equal + 1;
            }
        }
        found.sort_unstable();
        found
    }

    #[test]
    fn sees_the_copies() {
        let text: Vec<char> = "在庆在庆在庆天天".chars().collect();
        assert_eq!(runs(&text), [Run { start: 0, end: 6, period: 2 }, Run { start: 6, end: 8, period: 1 }]);
    }

    #[test]
    fn agrees_with_the_definition_on_strings_with_many_runs() {
        let mut fibonacci = (vec!['a'], vec!['a', 'b']);
        for _ in 0..9 {
            let next = [fibonacci.1.clone(), fibonacci.0].concat();
            fibonacci = (fibonacci.1, next);
        }
        let thue_morse: Vec<char> = (0u32..150).map(|i| if i.count_ones() % 2 == 0 { 'a' } else { 'b' }).collect();
        for text in [fibonacci.1, thue_morse, vec!['x'; 70], "abc".repeat(20).chars().collect()] {
            assert_eq!(runs(&text), naive(&text));
        }
    }

    proptest! {
        #[test]
        fn agrees_with_the_definition(text in "[ab]{0,60}|[abc]{0,60}|([ab]{1,5}){2,4}") {
            let text: Vec<char> = text.chars().collect();
            prop_assert_eq!(runs(&text), naive(&text));
        }
    }
}
