//! Every block in its place: articles and doubts before their texts are written.

use std::ops::Range;

use super::Block;
use super::bodies::Body;
use super::bylines::{self, Credit};
use super::headlines::{self, Headline};
use super::likeness::Likeness;
use super::parts;
use super::sorts::Sort;
use crate::edit::Draft;
use crate::languages::Cues;
use crate::options::Assign;
use crate::page::{Article, BylinePart, Candidate, Doubt, HeadlinePart, HeadlineRole, Kind, Question, Span, rounded};

/// One article, by block.
#[derive(Default)]
struct Item {
    kind: Option<Kind>,
    headline: Vec<(HeadlineRole, Range<usize>)>,
    /// Places of the credits in the source, and what they say.
    byline: Vec<(Span, Credit)>,
    paragraphs: Vec<usize>,
    confidence: f64,
    /// Index of the body that its picture goes with.
    relates_to: Option<usize>,
}

/// A headline or byline whose article the text doesn't tell.
struct Undecided {
    question: Question,
    place: Span,
    /// Bodies, the likeliest first.
    candidates: Vec<(usize, f64)>,
    /// Index of the item that holds it meanwhile.
    item: usize,
}

/// All items in the order of their texts, and what is undecided.
pub(super) struct Placed {
    items: Vec<Item>,
    undecided: Vec<Undecided>,
    /// Places of the blocks in the source.
    spans: Vec<Span>,
}

/// Articles, about, that a person is given to choose from.
const CHOICE: usize = 12;

/// Likeness and place together from which a headline that was given to none may be an article's.
const DOUBTFUL: f64 = 0.2;

/// Likeness from which a caption's words tell its article.
const RELATED: f64 = 0.12;

impl Placed {
    pub(super) fn new(
        blocks: &[Block],
        sorts: &[Sort],
        bodies: Vec<Body>,
        heads: Vec<Headline>,
        cues: &Cues,
        assign: &[Assign],
    ) -> Self {
        let spans = blocks.iter().map(|block| block.span).collect();
        let mut placed = Self { items: Vec::new(), undecided: Vec::new(), spans };
        for (body, related) in bodies.iter().zip(related(blocks, &bodies)) {
            let kind = if body.caption { Kind::Caption } else { Kind::News };
            let paragraphs = body.blocks.clone();
            let relates_to = related.filter(|_| body.caption);
            placed.items.push(Item { kind: Some(kind), paragraphs, confidence: 0.95, relates_to, ..Item::default() });
        }
        placed.headlines(blocks, sorts, &bodies, &heads);
        placed.bylines(blocks, sorts, &bodies, &heads, cues, assign);
        placed.others(blocks, sorts);
        placed.order();
        placed
    }

    fn headlines(&mut self, blocks: &[Block], sorts: &[Sort], bodies: &[Body], heads: &[Headline]) {
        let mut headed = vec![false; bodies.len()];
        heads.iter().filter_map(|head| head.owner).for_each(|body| headed[body] = true);
        for head in heads {
            let whole = |body: &Body| body.blocks.iter().map(|&at| blocks[at].text).collect::<String>();
            if let Some(owner) = head.owner {
                let item = &mut self.items[owner];
                item.headline = parts::parts(blocks, &head.lines, &whole(&bodies[owner]));
                item.confidence = item.confidence.min(head.confidence);
                continue;
            }
            // What goes with a forecast or an advertisement is placed with it.
            if belongs_to(blocks, sorts, head.lines.start).is_some() {
                continue;
            }
            let at = self.items.len();
            let paragraphs = head.lines.clone().collect();
            self.items.push(Item { kind: Some(Kind::Furniture), paragraphs, confidence: 0.5, ..Item::default() });
            let open = |body: usize| !headed[body] && !bodies[body].caption;
            let candidates: Vec<_> =
                head.candidates.iter().copied().filter(|&(body, score)| open(body) && score >= DOUBTFUL).take(5).collect();
            if !candidates.is_empty() {
                let place = Span::new(blocks[head.lines.start].span.start, blocks[head.lines.end - 1].span.end);
                self.undecided.push(Undecided { question: Question::Headline, place, candidates, item: at });
            }
        }
    }

    /// Gives the bylines to the articles that they stand at.
    fn bylines(&mut self, blocks: &[Block], sorts: &[Sort], bodies: &[Body], heads: &[Headline], cues: &Cues, assign: &[Assign]) {
        let mut groups: Vec<Range<usize>> = Vec::new();
        for at in (0..blocks.len()).filter(|&at| sorts[at] == Sort::Byline) {
            match groups.last_mut() {
                Some(group) if group.end == at && !blocks[at].apart => group.end = at + 1,
                _ => groups.push(at..at + 1),
            }
        }
        let mut owners: Vec<Option<(usize, f64)>> = vec![None; groups.len()];
        let mut decided = vec![false; groups.len()];
        let mut signed = vec![false; bodies.len()];
        for (at, group) in groups.iter().enumerate() {
            if let Some(decision) = headlines::decision(blocks, group, assign) {
                owners[at] = decision.to.and_then(|to| headlines::owner_of(blocks, bodies, to)).map(|body| (body, 1.0));
                decided[at] = true;
            }
        }
        // Where a headline does not stand above its text, the byline goes with the headline and not with the text.
        let mut headed_above: Vec<Option<bool>> = vec![None; bodies.len()];
        for head in heads {
            if let Some(body) = head.owner {
                headed_above[body] = Some(head.lines.end <= bodies[body].blocks[0]);
            }
        }
        // First those under a headline, then those that stand at a body's beginning or end and under nothing else.
        let under_headline = |group: &Range<usize>| {
            let at = heads.binary_search_by_key(&group.start, |head| head.lines.end).ok()?;
            heads[at].owner.map(|body| (body, if blocks[group.start].apart { 0.8 } else { 0.95 }))
        };
        let at_body = |group: &Range<usize>| {
            // One of several in a row stands at nothing, nor does one at the top of the page.
            let before = sorts[..group.start].iter().rev().find(|&&sort| sort != Sort::Furniture);
            let lone = before.is_some_and(|&sort| sort != Sort::Byline);
            let below = bodies.partition_point(|body| body.blocks[0] < group.end);
            let begins = (lone && bodies.get(below).is_some_and(|body| body.blocks[0] == group.end)).then_some(below);
            let begins = begins.filter(|&body| headed_above[body] != Some(false));
            let ends = below.checked_sub(1).filter(|&above| bodies[above].blocks.last() == Some(&group.start.wrapping_sub(1)));
            let ends = ends.filter(|&body| headed_above[body] == Some(true));
            begins.or(ends).filter(|&body| !bodies[body].caption).map(|body| (body, 0.7))
        };
        for tier in 0..2 {
            owners.iter().flatten().for_each(|&(body, _)| signed[body] = true);
            for (at, group) in groups.iter().enumerate().filter(|&(at, _)| !decided[at]) {
                let owner = if tier == 0 { under_headline(group) } else { at_body(group) };
                if let (None, Some((body, confidence))) = (owners[at], owner)
                    && !signed[body]
                {
                    owners[at] = Some((body, confidence));
                    signed[body] = true;
                }
            }
        }
        let open: Vec<usize> = (0..bodies.len()).filter(|&body| !signed[body] && !bodies[body].caption).collect();
        for ((group, owner), decided) in groups.iter().zip(owners).zip(decided) {
            let byline = group.clone().flat_map(|at| credits(&blocks[at], cues));
            if let Some((body, confidence)) = owner {
                let item = &mut self.items[body];
                item.byline.extend(byline);
                item.confidence = item.confidence.min(confidence);
                continue;
            }
            let at = self.items.len();
            self.items.push(Item { kind: Some(Kind::Furniture), byline: byline.collect(), confidence: 0.5, ..Item::default() });
            if !decided && !open.is_empty() {
                // Of very many the nearest: this is for a person to choose from.
                let near = open.partition_point(|&body| bodies[body].blocks[0] < group.start);
                let near = &open[near.saturating_sub(CHOICE / 2)..(near + CHOICE).min(open.len())];
                let candidates = near.iter().map(|&body| (body, 1.0 / open.len() as f64)).collect();
                let place = Span::new(blocks[group.start].span.start, blocks[group.end - 1].span.end);
                self.undecided.push(Undecided { question: Question::Byline, place, candidates, item: at });
            }
        }
    }

    /// Forecasts, notices, advertisements and furniture, with the lines that go with them.
    fn others(&mut self, blocks: &[Block], sorts: &[Sort]) {
        let mut held = vec![false; sorts.len()];
        let lines = self.items.iter().flat_map(|item| {
            let headline = item.headline.iter().flat_map(|(_, lines)| lines.clone());
            headline.chain(item.paragraphs.iter().copied())
        });
        lines.collect::<Vec<_>>().into_iter().for_each(|at| held[at] = true);
        let mut open: Option<(usize, Kind)> = None;
        for (at, held) in held.into_iter().enumerate() {
            // A line that goes with nothing belongs to the page.
            let stray = (sorts[at] == Sort::Display).then_some(Kind::Furniture);
            let kind = if held { None } else { belongs_to(blocks, sorts, at).or(stray) };
            let Some(kind) = kind else {
                open = None;
                continue;
            };
            match open {
                Some((last, last_kind)) if last + 1 == at && last_kind == kind => {
                    self.items.last_mut().expect("an item was opened").paragraphs.push(at);
                }
                // A notice says on its first line what it is.
                _ if kind == Kind::Notice && blocks[at].display => {
                    let headline = vec![(HeadlineRole::Headline, at..at + 1)];
                    self.items.push(Item { kind: Some(kind), headline, confidence: 0.8, ..Item::default() });
                }
                _ => self.items.push(Item { kind: Some(kind), paragraphs: vec![at], confidence: 0.8, ..Item::default() }),
            }
            open = Some((at, kind));
        }
    }

    /// Puts the items into the order in which their texts begin.
    fn order(&mut self) {
        let begin = |item: &Item, spans: &[Span]| {
            let paragraph = item.paragraphs.first().map(|&at| spans[at].start);
            paragraph.or_else(|| item.byline.first().map(|(span, _)| span.start)).unwrap_or(0)
        };
        let mut order: Vec<usize> = (0..self.items.len()).collect();
        order.sort_by_key(|&at| begin(&self.items[at], &self.spans));
        let mut items: Vec<Option<Item>> = std::mem::take(&mut self.items).into_iter().map(Some).collect();
        let mut now = vec![0; order.len()];
        for (new, &old) in order.iter().enumerate() {
            now[old] = new;
            self.items.extend(items[old].take());
        }
        // Bodies were the first items, so that a body's index was its item's.
        self.items.iter_mut().for_each(|item| item.relates_to = item.relates_to.map(|body| now[body]));
        for undecided in &mut self.undecided {
            undecided.item = now[undecided.item];
            undecided.candidates.iter_mut().for_each(|(body, _)| *body = now[*body]);
        }
        self.undecided.sort_by_key(|undecided| undecided.place);
    }

    /// Pairs of blocks that stand on one line of a headline.
    pub(super) fn joints(&self) -> impl Iterator<Item = (usize, usize)> {
        let parts = self.items.iter().flat_map(|item| &item.headline);
        parts.flat_map(|(_, lines)| (lines.start + 1..lines.end).map(|at| (at - 1, at)))
    }

    /// The articles and doubts with the texts that the finished draft gives.
    pub(super) fn write(self, draft: &Draft) -> (Vec<Article>, Vec<Doubt>) {
        let spans = self.spans;
        let articles: Vec<Article> = self
            .items
            .into_iter()
            .enumerate()
            .map(|(id, item)| {
                let headline = item.headline.into_iter().map(|(role, lines)| {
                    let span = Span::new(spans[lines.start].start, spans[lines.end - 1].end);
                    HeadlinePart { role, part: draft.part(span) }
                });
                let byline = item.byline.into_iter().map(|(span, credit)| BylinePart {
                    role: credit.role,
                    names: credit.names,
                    part: draft.part(span),
                });
                Article {
                    id,
                    kind: item.kind.unwrap_or(Kind::Furniture),
                    headline: headline.collect(),
                    byline: byline.collect(),
                    paragraphs: item.paragraphs.into_iter().map(|at| draft.part(spans[at])).collect(),
                    confidence: rounded(item.confidence),
                    relates_to: item.relates_to,
                }
            })
            .collect();
        let doubts = self.undecided.into_iter().map(|undecided| Doubt {
            id: 0,
            question: undecided.question,
            part: draft.part(undecided.place),
            article: Some(undecided.item),
            candidates: undecided
                .candidates
                .into_iter()
                .map(|(item, score)| Candidate { text: title(&articles[item]), article: Some(item), score: rounded(score) })
                .collect(),
            chosen: None,
        });
        let doubts = doubts.collect();
        (articles, doubts)
    }
}

/// The kind of what a paragraph belongs to that is in no body: a display line goes with the advertisement in whose run it
/// stands, or with the forecast that it stands under.
fn belongs_to(blocks: &[Block], sorts: &[Sort], at: usize) -> Option<Kind> {
    match sorts[at] {
        Sort::Weather => Some(Kind::Weather),
        Sort::Advertisement => Some(Kind::Advertisement),
        Sort::Notice => Some(Kind::Notice),
        Sort::Furniture => Some(Kind::Furniture),
        Sort::Prose | Sort::Byline => None,
        Sort::Display => {
            // An advertisement has few lines; a run longer than this is something else.
            const RUN: usize = 8;
            let other = |sort: &&Sort| **sort != Sort::Display;
            let below = sorts[at + 1..].iter().take(RUN).find(other);
            let above = sorts[..at].iter().rev().take(RUN).find(other);
            // A line of advice under a forecast is a sentence, or has a clause at least.
            let advice = blocks[at].text.contains(|c: char| crate::text::ends_clause(c));
            let tail = advice && at > 0 && sorts[at - 1] == Sort::Weather && blocks.get(at + 1).is_none_or(|next| next.apart);
            match (above, below) {
                _ if tail => Some(Kind::Weather),
                (Some(Sort::Advertisement), _) | (_, Some(Sort::Advertisement)) => Some(Kind::Advertisement),
                _ => None,
            }
        }
    }
}

/// The credits of a byline's line, with their places in the source.
fn credits(block: &Block, cues: &Cues) -> Vec<(Span, Credit)> {
    bylines::credits(block.text, cues).into_iter().map(|credit| (block.place(credit.start, credit.end), credit)).collect()
}

/// For each body the other body that it speaks of most, by its words.
fn related(blocks: &[Block], bodies: &[Body]) -> Vec<Option<usize>> {
    let captions = bodies.iter().filter(|body| body.caption).map(|body| blocks[body.blocks[0]].text);
    let texts: Vec<Vec<&str>> = bodies
        .iter()
        .map(|body| {
            let text = body.blocks.iter().map(|&at| blocks[at].text);
            if body.caption { Vec::new() } else { text.collect() }
        })
        .collect();
    let likeness = Likeness::new(captions, &texts);
    bodies
        .iter()
        .map(|body| {
            let text = blocks[body.blocks[0]].text;
            let scores = if body.caption { likeness.scores(text) } else { Vec::new() };
            let best = scores.into_iter().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
            best.filter(|best| best.1 >= RELATED).map(|best| best.0)
        })
        .collect()
}

/// What an article is called: its headline, or how its text begins.
fn title(article: &Article) -> String {
    let headline = article.headline.iter().find(|part| part.role == HeadlineRole::Headline).map(|headline| &headline.part);
    let Some(part) = headline.or(article.paragraphs.first()) else { return String::new() };
    const LENGTH: usize = 40;
    let mut title: String = part.text.chars().take(LENGTH).collect();
    if title.len() < part.text.len() {
        title.push('…');
    }
    title
}
