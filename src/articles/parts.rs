//! The parts of a headline: kicker, headline, deck.

use std::ops::Range;

use super::Block;
use crate::page::HeadlineRole;
use crate::text::{cells, is_spaceless};

/// A deck says so with a dash: ——望湖社区加装电梯见闻.
pub(super) fn is_deck(text: &str) -> bool {
    text.starts_with(['—', '–', '―', '─'])
}

/// Whether a Chinese or Japanese line is set in two halves: 匠心致初心 奋进新征程.
fn is_halved(text: &str) -> bool {
    text.starts_with(is_spaceless) && text.contains([' ', '\u{3000}'])
}

/// The parts of a headline: which of its lines are one, and what each part is.
pub(super) fn parts(blocks: &[Block], lines: &Range<usize>, body: &str) -> Vec<(HeadlineRole, Range<usize>)> {
    let widest = blocks[lines.clone()].iter().map(|block| block.cells).max().unwrap_or(0);
    let mut parts: Vec<Range<usize>> = Vec::new();
    for at in lines.clone() {
        match parts.last_mut() {
            Some(part) if is_one(&blocks[at - 1], &blocks[at], widest, body) => part.end = at + 1,
            _ => parts.push(at..at + 1),
        }
    }
    let cells = |part: &Range<usize>| blocks[part.clone()].iter().map(|block| block.cells).sum::<usize>();
    let main = match &parts[..] {
        [_] => 0,
        [first, second] => {
            // A kicker leads in: it is shorter, or in two halves; and what is set twice over is the headline.
            let (above, below) = (&blocks[first.start], &blocks[second.start]);
            let leads_in = cells(first) <= cells(second) || is_halved(above.text) || (below.repeated && !above.repeated);
            usize::from(leads_in && !is_deck(below.text))
        }
        _ => 1,
    };
    let role = |at: usize| match at.cmp(&main) {
        std::cmp::Ordering::Less => HeadlineRole::Kicker,
        std::cmp::Ordering::Equal => HeadlineRole::Headline,
        std::cmp::Ordering::Greater => HeadlineRole::Deck,
    };
    parts.into_iter().enumerate().map(|(at, part)| (role(at), part)).collect()
}

/// Whether two lines are one part: lines of one size are set to about one width, and words run across the joint.
fn is_one(before: &Block, after: &Block, widest: usize, body: &str) -> bool {
    let (Some(last), Some(first)) = (before.text.chars().next_back(), after.text.chars().next()) else { return false };
    if is_deck(after.text) {
        return false;
    }
    if is_spaceless(last) && is_spaceless(first) {
        let runs_on = body.contains(&String::from_iter([last, first]));
        // Two halves with a space between are a line of their own, and so is one that a blank line parts.
        let alike = before.cells.abs_diff(after.cells) <= 4;
        return runs_on || (alike && !is_halved(before.text) && !after.apart);
    }
    if first.is_lowercase() || last == ',' {
        return true;
    }
    let word: usize = after.text.split(' ').next().unwrap_or("").chars().map(|c| cells(c, false)).sum();
    !after.apart && first.is_alphabetic() && !is_spaceless(first) && before.cells + 1 + word > widest
}
