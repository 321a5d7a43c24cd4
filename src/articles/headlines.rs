//! Headlines: which display lines belong to which body.
//!
//! Lines of one block belong together; neighbours that are like the same body do too, and a line that is like none goes
//! with the line below it, as a kicker does. The pieces are then given to the bodies by likeness and by where they stand:
//! how much a place tells is learned from the pieces that their words alone decide.

use std::ops::Range;

use super::Block;
use super::bodies::Body;
use super::likeness::Likeness;
use super::parts::is_deck;
use super::sorts::Sort;
use crate::options::Assign;
use crate::page::Span;

/// Display lines that are one headline, whole.
pub(super) struct Headline {
    /// Indices of the lines.
    pub(super) lines: Range<usize>,
    /// Index of its body; none where it is like no body.
    pub(super) owner: Option<usize>,
    pub(super) confidence: f64,
    /// Bodies that it may belong to, the likeliest first.
    pub(super) candidates: Vec<(usize, f64)>,
}

/// Likeness by which words alone decide, and the lead that they need over the next body.
const CERTAIN: (f64, f64) = (0.35, 0.15);

/// Likeness below which a line is like no body.
const WEAK: f64 = 0.2;

/// Likeness that a line needs to a neighbour's body to be taken along.
const TAKEN_ALONG: f64 = 0.08;

/// What the best place is worth, in likeness.
const PLACE: f64 = 0.5;

/// Likeness and place together from which a headline is given to a body.
const ENOUGH: f64 = 0.3;

/// Likeness from which words tell, wherever a headline stands, if no other body is nearly as like.
const DISTINCT: f64 = 0.12;

/// Times that the second-best body's likeness goes into the best one's where the words tell.
const NEARLY: f64 = 1.6;

/// Lines in the longest headline.
const LONGEST: usize = 8;

/// The headlines of a page, in order.
pub(super) fn find(blocks: &[Block], sorts: &[Sort], bodies: &[Body], assign: &[Assign]) -> Vec<Headline> {
    let texts: Vec<Vec<&str>> = bodies.iter().map(|body| body.blocks.iter().map(|&at| blocks[at].text).collect()).collect();
    let displayed = blocks.iter().zip(sorts).filter(|(_, sort)| **sort == Sort::Display).map(|(block, _)| block.text);
    let matcher = Matcher { blocks, bodies, likeness: Likeness::new(displayed, &texts) };
    let pieces = matcher.pieces(sorts);
    let mut headlines: Vec<Headline> = pieces.into_iter().map(|lines| matcher.headline(lines)).collect();
    matcher.give_out(&mut headlines, assign);
    take_along(headlines)
}

/// Pieces that were given to no body go with the piece that they stand at: above it as its kicker, below it as its deck.
fn take_along(headlines: Vec<Headline>) -> Vec<Headline> {
    let mut whole: Vec<Headline> = Vec::new();
    for headline in headlines {
        if let Some(last) = whole.last_mut()
            && last.lines.end == headline.lines.start
            && last.lines.len() + headline.lines.len() <= LONGEST
            && last.owner.is_some() != headline.owner.is_some()
            // What the user gave to none is no part of anything.
            && last.confidence.max(headline.confidence) < 1.0
        {
            let lines = last.lines.start..headline.lines.end;
            let owned = if headline.owner.is_some() { headline } else { std::mem::replace(last, headline) };
            *last = Headline { lines, confidence: owned.confidence.min(0.7), ..owned };
            continue;
        }
        whole.push(headline);
    }
    whole
}

/// Where a headline stands to a body.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// The next body begins below it.
    Above,
    /// The last body ended above it.
    Below,
    Elsewhere,
}

/// Lines that can't belong to two bodies, and the body that they are most like.
struct Piece {
    lines: Range<usize>,
    best: Option<(usize, f64)>,
}

struct Matcher<'b> {
    blocks: &'b [Block<'b>],
    bodies: &'b [Body],
    likeness: Likeness,
}

impl Matcher<'_> {
    fn scores(&self, lines: &Range<usize>) -> Vec<(usize, f64)> {
        // A space: what meets at the joint of two lines is no gram.
        let text = self.blocks[lines.clone()].iter().map(|block| block.text).collect::<Vec<_>>().join(" ");
        let mut scores = self.likeness.scores(&text);
        scores.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        scores
    }

    /// The display lines in pieces that can't belong to two bodies.
    fn pieces(&self, sorts: &[Sort]) -> Vec<Range<usize>> {
        let mut blocks: Vec<Range<usize>> = Vec::new();
        for at in (0..self.blocks.len()).filter(|&at| sorts[at] == Sort::Display) {
            match blocks.last_mut() {
                Some(block) if block.end == at && !self.blocks[at].apart && block.len() < LONGEST => block.end = at + 1,
                _ => blocks.push(at..at + 1),
            }
        }
        let mut pieces: Vec<Piece> = Vec::new();
        for lines in blocks {
            let best = self.scores(&lines).first().copied();
            let piece = Piece { lines, best };
            match pieces.last_mut() {
                Some(last) if self.belong_together(last, &piece) => {
                    last.lines.end = piece.lines.end;
                    last.best = self.scores(&last.lines).first().copied();
                }
                _ => pieces.push(piece),
            }
        }
        pieces.into_iter().map(|piece| piece.lines).collect()
    }

    fn belong_together(&self, a: &Piece, b: &Piece) -> bool {
        if a.lines.end != b.lines.start || a.lines.len() + b.lines.len() > LONGEST {
            return false;
        }
        let like = |piece: &Piece, body: usize| {
            self.scores(&piece.lines).iter().find(|score| score.0 == body).map_or(0.0, |score| score.1)
        };
        let weak = |piece: &Piece| piece.best.is_none_or(|best| best.1 < WEAK);
        match (a.best, b.best) {
            (Some(a), Some(b)) if a.0 == b.0 => true,
            (_, Some(best)) if weak(a) => like(a, best.0) >= TAKEN_ALONG,
            (Some(best), _) if weak(b) => like(b, best.0) >= TAKEN_ALONG || is_deck(self.blocks[b.lines.start].text),
            _ => false,
        }
    }

    fn headline(&self, lines: Range<usize>) -> Headline {
        let candidates = self.scores(&lines);
        Headline { lines, owner: None, confidence: 0.0, candidates }
    }

    /// Index of the first body that begins at or after a block.
    fn next_body(&self, block: usize) -> usize {
        self.bodies.partition_point(|body| body.blocks[0] < block)
    }

    fn place(&self, lines: &Range<usize>, body: usize) -> Place {
        let next = self.next_body(lines.end);
        if body == next {
            Place::Above
        } else if body + 1 == next {
            Place::Below
        } else {
            Place::Elsewhere
        }
    }

    /// What the blocks between a headline and a body take off: of two headlines above a body the nearer is the likelier.
    fn distance(&self, lines: &Range<usize>, body: usize) -> f64 {
        let blocks = &self.bodies[body].blocks;
        let (first, last) = (blocks[0], blocks[blocks.len() - 1]);
        let between = if first >= lines.end { first - lines.end } else { lines.start.saturating_sub(last + 1) };
        0.01 * between.min(10) as f64
    }

    /// What each place is worth, from the headlines that their words alone decide.
    fn worth(&self, headlines: &[Headline]) -> impl Fn(Place) -> f64 + use<> {
        // Where the page tells nothing: headlines stand above more often than below.
        let (mut above, mut below, mut elsewhere) = (1.5, 0.6, 0.2);
        for headline in headlines {
            let second = headline.candidates.get(1).map_or(0.0, |candidate| candidate.1);
            match headline.candidates.first() {
                Some(best) if best.1 >= CERTAIN.0 && best.1 - second >= CERTAIN.1 => match self.place(&headline.lines, best.0) {
                    Place::Above => above += 1.0,
                    Place::Below => below += 1.0,
                    Place::Elsewhere => elsewhere += 1.0,
                },
                _ => {}
            }
        }
        let all: f64 = above + below + elsewhere;
        move |place| match place {
            Place::Above => PLACE * above / all,
            Place::Below => PLACE * below / all,
            // Elsewhere is many places.
            Place::Elsewhere => PLACE * elsewhere / all / 3.0,
        }
    }

    /// The body that a headline's words tell, wherever it stands: no other is nearly as like.
    fn told(&self, headline: &Headline) -> Option<usize> {
        let best = headline.candidates.first()?;
        let second = headline.candidates.get(1).map_or(0.0, |second| second.1);
        (best.1 >= DISTINCT && best.1 >= NEARLY * second).then_some(best.0)
    }

    /// Adds to the likeness of a headline's candidates what their places are worth; the bodies next to it are candidates too.
    fn add_places(&self, headline: &mut Headline, worth: impl Fn(Place) -> f64) {
        let next = self.next_body(headline.lines.end);
        for body in next.saturating_sub(1)..(next + 1).min(self.bodies.len()) {
            if headline.candidates.iter().all(|candidate| candidate.0 != body) {
                headline.candidates.push((body, 0.0));
            }
        }
        for candidate in &mut headline.candidates {
            candidate.1 += worth(self.place(&headline.lines, candidate.0)) - self.distance(&headline.lines, candidate.0);
        }
        headline.candidates.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    }

    /// Gives each headline to at most one body and each body at most one headline: what the user decided first, then the best
    /// matches.
    fn give_out(&self, headlines: &mut [Headline], assign: &[Assign]) {
        let told: Vec<Option<usize>> = headlines.iter().map(|headline| self.told(headline)).collect();
        let worth = self.worth(headlines);
        let mut taken = vec![false; self.bodies.len()];
        let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
        for (at, headline) in headlines.iter_mut().enumerate() {
            self.add_places(headline, &worth);
            if let Some(decision) = decision(self.blocks, &headline.lines, assign) {
                headline.owner = decision.to.and_then(|to| owner_of(self.blocks, self.bodies, to));
                headline.confidence = 1.0;
                headline.owner.into_iter().for_each(|body| taken[body] = true);
            } else {
                let enough = |candidate: &&(usize, f64)| candidate.1 >= ENOUGH || told[at] == Some(candidate.0);
                pairs.extend(headline.candidates.iter().filter(enough).map(|&(body, score)| (score, at, body)));
            }
        }
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        for (score, at, body) in pairs {
            let headline = &mut headlines[at];
            if headline.owner.is_none() && !taken[body] {
                let rival = headline.candidates.iter().find(|candidate| candidate.0 != body).map_or(0.0, |rival| rival.1);
                headline.owner = Some(body);
                headline.confidence = (0.6 + (score - rival)).clamp(0.4, 0.99);
                taken[body] = true;
            }
        }
        for headline in headlines {
            headline.candidates.retain(|candidate| !taken[candidate.0] || headline.owner == Some(candidate.0));
        }
    }
}

/// What the user decided of a headline or byline: the last decision that overlaps one of its blocks.
pub(super) fn decision<'a>(blocks: &[Block], lines: &Range<usize>, assign: &'a [Assign]) -> Option<&'a Assign> {
    let place = Span::new(blocks[lines.start].span.start, blocks[lines.end - 1].span.end);
    assign.iter().rev().find(|decision| Span::new(decision.start, decision.end.max(decision.start + 1)).overlaps(place))
}

/// The body whose text holds an offset of the source.
pub(super) fn owner_of(blocks: &[Block], bodies: &[Body], offset: usize) -> Option<usize> {
    let holds = |body: &Body| body.blocks.iter().any(|&at| (blocks[at].span.start..blocks[at].span.end).contains(&offset));
    bodies.iter().position(holds)
}
