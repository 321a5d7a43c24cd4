//! The draft: the source with the edits made so far.
//!
//! A stage reads [`Draft::text`] and proposes [`Change`]s to it; the draft takes them back to the source. Edits stay
//! ordered and disjoint whatever is proposed: a change that begins or ends inside what an earlier edit wrote is not made,
//! nor one that touches a span which the user wants as it is.

use crate::page::{Cause, Edit, Part, Repeat, Span};

/// A proposal: what stands at a range of the draft's text (bytes), and why.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Change {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) text: String,
    pub(crate) cause: Cause,
    pub(crate) confidence: f64,
    /// For a repeat; its run in offsets of the draft's text.
    pub(crate) repeat: Option<Repeat>,
}

impl Change {
    pub(crate) fn new(start: usize, end: usize, text: impl Into<String>, cause: Cause, confidence: f64) -> Self {
        Self { start, end, text: text.into(), cause, confidence, repeat: None }
    }
}

/// The source, the edits made so far, and the text that they give.
pub(crate) struct Draft<'s> {
    source: &'s str,
    reject: Vec<Span>,
    edits: Vec<Edit>,
    text: String,
    /// Where each edit's text begins in `text`.
    written: Vec<usize>,
}

/// Which side of a deletion an offset of the text falls on, where one stands exactly there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

impl<'s> Draft<'s> {
    pub(crate) fn new(source: &'s str, reject: &[Span]) -> Self {
        let mut sorted: Vec<Span> = reject.iter().copied().filter(|span| span.start < span.end).collect();
        sorted.sort_unstable();
        let mut reject: Vec<Span> = Vec::new();
        for span in sorted {
            match reject.last_mut() {
                Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
                _ => reject.push(span),
            }
        }
        Self { source, reject, edits: Vec::new(), text: source.to_owned(), written: Vec::new() }
    }

    /// The source with the edits made so far.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn edits(&self) -> &[Edit] {
        &self.edits
    }

    pub(crate) fn into_edits(self) -> Vec<Edit> {
        self.edits
    }

    /// Makes the changes, which are ordered and disjoint, and says how many were made.
    pub(crate) fn apply(&mut self, changes: Vec<Change>) -> usize {
        if changes.is_empty() {
            return 0;
        }
        let mut made = 0;
        let mut edits = Vec::with_capacity(self.edits.len() + changes.len());
        // The edits before this one stand in `edits` already, or have given way.
        let mut next = 0;
        for change in changes {
            debug_assert!(change.start < change.end);
            if self.cuts_edit(change.start) || self.cuts_edit(change.end) {
                continue;
            }
            let span = Span::new(self.to_source(change.start, Side::After), self.to_source(change.end, Side::Before));
            if self.is_refused(span) {
                continue;
            }
            made += 1;
            let first = self.edits_before(change.start, Side::After);
            let last = self.edits_before(change.end, Side::Before);
            edits.extend_from_slice(&self.edits[next..first]);
            self.place(change, span, first..last, &mut edits);
            next = last;
        }
        edits.extend_from_slice(&self.edits[next..]);
        self.edits = edits;
        self.rewrite();
        made
    }

    /// Whether an edit of `span` (of the source) would touch what the user wants as it is.
    fn is_refused(&self, span: Span) -> bool {
        let after = self.reject.partition_point(|no| no.end <= span.start);
        self.reject.get(after).is_some_and(|no| no.overlaps(span))
    }

    /// Adds the edits for a change over `span`, which holds the earlier edits `within`. They give way, but for deletions
    /// where the change is no repeat: what they took out was taken out for a reason of its own, so the change goes round.
    fn place(&self, change: Change, span: Span, within: std::ops::Range<usize>, edits: &mut Vec<Edit>) {
        let repeat = change.repeat.map(|repeat| {
            let run = Span::new(self.to_source(repeat.run.start, Side::After), self.to_source(repeat.run.end, Side::Before));
            Repeat { run, ..repeat }
        });
        let (cause, confidence) = (change.cause, change.confidence);
        let edit = |start, end, text| Edit { id: 0, start, end, text, cause, confidence, repeat: repeat.clone() };
        let mut text = change.text;
        let mut start = span.start;
        if cause != Cause::Repeat {
            for deletion in self.edits[within].iter().filter(|edit| edit.text.is_empty()) {
                if start < deletion.start {
                    edits.push(edit(start, deletion.start, std::mem::take(&mut text)));
                }
                edits.push(deletion.clone());
                start = deletion.end;
            }
        }
        if start < span.end {
            edits.push(edit(start, span.end, text));
        }
    }

    fn rewrite(&mut self) {
        self.text.clear();
        self.written.clear();
        let mut at = 0;
        for (id, edit) in self.edits.iter_mut().enumerate() {
            edit.id = id;
            self.text.push_str(&self.source[at..edit.start]);
            self.written.push(self.text.len());
            self.text.push_str(&edit.text);
            at = edit.end;
        }
        self.text.push_str(&self.source[at..]);
    }

    /// How many edits stand before `offset` of the text.
    fn edits_before(&self, offset: usize, side: Side) -> usize {
        match side {
            Side::Before => self.written.partition_point(|&at| at < offset),
            // The deletions that stand at the offset count too; an edit that wrote what begins there does not.
            Side::After => {
                let mut before = self.written.partition_point(|&at| at <= offset);
                while before > 0 && self.written[before - 1] == offset && !self.edits[before - 1].text.is_empty() {
                    before -= 1;
                }
                before
            }
        }
    }

    /// Whether `offset` lies inside what an edit wrote.
    fn cuts_edit(&self, offset: usize) -> bool {
        let before = self.edits_before(offset, Side::Before);
        before > 0 && offset < self.written[before - 1] + self.edits[before - 1].text.len()
    }

    /// The offset of the source for an offset of the text.
    fn to_source(&self, offset: usize, side: Side) -> usize {
        match self.edits_before(offset, side) {
            0 => offset,
            before => {
                let edit = &self.edits[before - 1];
                // Inside what an edit wrote there is no finer answer than the edit's end.
                edit.end + offset.saturating_sub(self.written[before - 1] + edit.text.len())
            }
        }
    }

    /// The span of the source for a range of the text, with the surplus copies at its ends whose kept copy it holds.
    pub(crate) fn source_span(&self, start: usize, end: usize) -> Span {
        let mut span = Span::new(self.to_source(start, Side::After), self.to_source(end, Side::Before));
        for edit in self.edits[..self.edits_before(start, Side::After)].iter().rev() {
            if edit.end != span.start || edit.repeat.as_ref().is_none_or(|repeat| repeat.run.end <= edit.end) {
                break;
            }
            span.start = edit.start;
        }
        for edit in &self.edits[self.edits_before(end, Side::Before)..] {
            if edit.start != span.end || edit.repeat.as_ref().is_none_or(|repeat| repeat.run.start >= edit.start) {
                break;
            }
            span.end = edit.end;
        }
        span
    }

    /// The clean text of a span of the source.
    pub(crate) fn part(&self, span: Span) -> Part {
        Part { text: self.text[self.to_text(span.start)..self.to_text(span.end)].to_owned(), spans: vec![span] }
    }

    /// The offset of the text for an offset of the source; inside an edit, where the edit's text begins.
    pub(crate) fn to_text(&self, offset: usize) -> usize {
        match self.edits.partition_point(|edit| edit.start <= offset) {
            0 => offset,
            before => {
                let edit = &self.edits[before - 1];
                let written = self.written[before - 1];
                if offset < edit.end { written } else { written + edit.text.len() + (offset - edit.end) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(text: &str, what: &str, to: &str, cause: Cause) -> Change {
        let start = text.find(what).expect(what);
        Change::new(start, start + what.len(), to, cause, 1.0)
    }

    fn apply(draft: &mut Draft, what: &str, to: &str, cause: Cause) -> usize {
        let change = change(draft.text(), what, to, cause);
        draft.apply(vec![change])
    }

    fn edits<'d>(draft: &'d Draft) -> Vec<(&'d str, &'d str)> {
        draft.edits.iter().map(|edit| (&draft.source[edit.start..edit.end], edit.text.as_str())).collect()
    }

    #[test]
    fn edits_of_edits_stay_disjoint_and_lead_back() {
        let source = "天\u{200B}天\n\n⾦色的 秋天";
        let mut draft = Draft::new(source, &[]);
        let found = vec![change(source, "\u{200B}", "", Cause::Character), change(source, "⾦", "金", Cause::Character)];
        assert_eq!(draft.apply(found), 2);
        assert_eq!(draft.text(), "天天\n\n金色的 秋天");
        assert_eq!(apply(&mut draft, "\n\n", "", Cause::LineBreak), 1);
        assert_eq!(apply(&mut draft, "的 秋", "的秋", Cause::Space), 1);
        assert_eq!(draft.text(), "天天金色的秋天");
        assert_eq!(edits(&draft), [("\u{200B}", ""), ("\n\n", ""), ("⾦", "金"), ("的 秋", "的秋")]);
        for (at, c) in draft.text().char_indices() {
            let span = draft.source_span(at, at + c.len_utf8());
            assert!(source.get(span.start..span.end).is_some(), "{c}");
        }
    }

    #[test]
    fn a_change_goes_round_a_deletion_and_a_repeat_takes_it_along() {
        let mut draft = Draft::new("甲 \u{200B} 乙", &[]);
        apply(&mut draft, "\u{200B}", "", Cause::Character);
        apply(&mut draft, "  ", " ", Cause::Space);
        assert_eq!(edits(&draft), [(" ", " "), ("\u{200B}", ""), (" ", "")]);
        apply(&mut draft, "甲 乙", "甲", Cause::Repeat);
        assert_eq!(edits(&draft), [("甲 \u{200B} 乙", "甲")]);
    }

    #[test]
    fn what_the_user_keeps_is_not_touched_and_what_an_edit_wrote_is_not_cut() {
        let source = "谢谢谢谢 ﬁn";
        let mut draft = Draft::new(source, &[Span::new(3, 6)]);
        assert_eq!(apply(&mut draft, "谢谢谢谢", "谢", Cause::Repeat), 0);
        assert_eq!(apply(&mut draft, "ﬁ", "fi", Cause::Character), 1);
        assert_eq!(apply(&mut draft, "in", "IN", Cause::Character), 0);
        assert_eq!(draft.text(), "谢谢谢谢 fin");
        assert_eq!(draft.to_text(source.find('n').unwrap()), draft.text().find('n').unwrap());
    }
}
