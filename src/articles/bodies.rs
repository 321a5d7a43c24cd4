//! Bodies: runs of prose that are one article's text.

use super::Block;
use super::headlines::Headline;
use super::sorts::Sort;
use crate::languages::Cues;

/// The text of one article.
pub(super) struct Body {
    /// Indices of its paragraphs.
    pub(super) blocks: Vec<usize>,
    /// It begins with a lead.
    pub(super) led: bool,
    /// It stands under a picture.
    pub(super) caption: bool,
}

/// Cells by which one paragraph's column must differ from the paragraphs before it to be a body of its own.
const ANOTHER_COLUMN: usize = 9;

/// Cells in the longest caption.
const CAPTION: usize = 260;

/// The bodies of a page, in order: cut at leads, where anything but prose stands between, and where a single paragraph was
/// printed over or set to a column of its own.
pub(super) fn find(blocks: &[Block], sorts: &[Sort], cues: &Cues) -> Vec<Body> {
    let mut bodies: Vec<Body> = Vec::new();
    for (at, block) in blocks.iter().enumerate().filter(|&(at, _)| sorts[at] == Sort::Prose) {
        let led = cues.lead.is_match(block.text);
        match bodies.last_mut() {
            Some(body) if !led && body.blocks.last() == Some(&(at - 1)) && !stands_out(blocks, at) => body.blocks.push(at),
            _ => bodies.push(Body { blocks: vec![at], led, caption: false }),
        }
    }
    bodies
}

/// Whether a paragraph does not go on with the one before it: it, or the one before, was printed over and the other was
/// not, or their columns differ by far.
fn stands_out(blocks: &[Block], at: usize) -> bool {
    let (before, block) = (&blocks[at - 1], &blocks[at]);
    // A paragraph of one line says nothing of the column.
    let columns = |block: &Block| block.cells > block.width + 2;
    let differs = columns(before) && columns(block) && before.width.abs_diff(block.width) >= ANOTHER_COLUMN;
    let short = before.cells <= CAPTION || block.cells <= CAPTION;
    short && (before.repeated != block.repeated || differs)
}

/// Says which bodies are captions: one short paragraph without a headline that says so, that was printed over, that is alone
/// in having no lead, or that stands by itself among other bodies.
pub(super) fn name_captions(bodies: &mut [Body], blocks: &[Block], headlines: &[Headline], cues: &Cues) {
    let led = bodies.iter().filter(|body| body.led).count();
    let alone = 2 * led > bodies.len();
    let several = bodies.len() > 1;
    let mut headed = vec![false; bodies.len()];
    headlines.iter().filter_map(|headline| headline.owner).for_each(|body| headed[body] = true);
    for (at, body) in bodies.iter_mut().enumerate() {
        let [only] = body.blocks[..] else { continue };
        let block = &blocks[only];
        let says_so = block.repeated || alone || (several && block.apart) || cues.caption.is_match(block.text);
        body.caption = !headed[at] && !body.led && block.cells <= CAPTION && says_so;
    }
}
