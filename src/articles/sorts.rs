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

/// Cells in the longest paragraph that cues of advertisements may claim.
const SMALL_PRINT: usize = 90;

/// The sorts of the paragraphs, in order.
pub(super) fn sorts(blocks: &[Block], cues: &Cues) -> Vec<Sort> {
    let mut sorts: Vec<Sort> = Vec::with_capacity(blocks.len());
    for (at, block) in blocks.iter().enumerate() {
        let sort = by_cues(block, cues);
        let before = at.checked_sub(1).map(|before| sorts[before]);
        let short = block.cells <= SMALL_PRINT && !cues.lead.is_match(block.text);
        sorts.push(match (sort, before) {
            // What stands under a forecast or a notice and is short and no headline goes with it.
            (Sort::Prose, Some(Sort::Weather)) if short => Sort::Weather,
            (Sort::Prose, Some(Sort::Notice)) if !cues.lead.is_match(block.text) => Sort::Notice,
            (Sort::Display | Sort::Furniture, Some(Sort::Notice)) if !block.apart => Sort::Notice,
            (sort, _) => sort,
        });
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
    let forecast = cues.weather.find_iter(text).take(40).count();
    if forecast >= 3 && block.cells <= forecast * FORECAST {
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
