//! What every paragraph is by itself: prose, a byline, the page's furniture, part of a forecast, of an advertisement.

use super::Block;
use crate::languages::Cues;

/// The sort of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Prose,
    /// A display line that no cue names: a headline, if it is like a body.
    Display,
    Byline,
    Furniture,
    Weather,
    Advertisement,
    Notice,
}

/// Cells to a forecast's cue, at the most.
const FORECAST: usize = 26;

/// Cells in the longest paragraph of a forecast.
const LONGEST_FORECAST: usize = 520;

/// Cells in the longest paragraph that cues of advertisements may claim.
const SMALL_PRINT: usize = 90;

/// The sorts of the paragraphs, in order.
pub(super) fn sorts(blocks: &[Block], cues: &Cues) -> Vec<Sort> {
    let mut sorts: Vec<Sort> = blocks.iter().map(|block| by_cues(block, cues)).collect();
    for at in 1..blocks.len() {
        let block = &blocks[at];
        let leads = || cues.lead.is_match(block.text);
        let alone = sorts.get(at + 1) != Some(&Sort::Display);
        sorts[at] = match (sorts[at - 1], sorts[at]) {
            // What stands under a forecast or a notice goes with it, if it is short or nothing else begins with it: a word
            // of advice, the text of the notice, and on the last lines who gives it and when.
            (Sort::Weather, Sort::Prose) if block.cells <= SMALL_PRINT && !leads() => Sort::Weather,
            // A report that speaks of the weather.
            (Sort::Prose, Sort::Weather) if sorts.get(at + 1) == Some(&Sort::Prose) && !block.display => Sort::Prose,
            (Sort::Notice, Sort::Prose) if !leads() => Sort::Notice,
            (Sort::Notice, Sort::Display | Sort::Furniture) if !block.apart => Sort::Notice,
            (Sort::Notice, Sort::Display) if !blocks[at - 1].display && alone => Sort::Notice,
            (_, sort) => sort,
        };
    }
    sorts
}

fn by_cues(block: &Block, cues: &Cues) -> Sort {
    let text = block.text;
    if block.display && cues.byline.is_match(text) {
        return Sort::Byline;
    }
    if block.display && cues.furniture.is_match(text) {
        return Sort::Furniture;
    }
    let forecast = || cues.weather.find_iter(text).take(LONGEST_FORECAST / FORECAST).count();
    if block.cells <= LONGEST_FORECAST && forecast().checked_sub(3).is_some_and(|more| block.cells <= (3 + more) * FORECAST) {
        return Sort::Weather;
    }
    if block.cells <= SMALL_PRINT && block.display {
        if cues.notice.is_match(text) {
            return Sort::Notice;
        }
        if cues.advertisement.is_match(text) {
            return Sort::Advertisement;
        }
    }
    if block.display { Sort::Display } else { Sort::Prose }
}
