//! English.

use super::Patterns;
use crate::page::BylineRole::{Correspondent, Photographer, Reporter};

pub(super) const PATTERNS: Patterns = Patterns {
    lead: r"^(?:[A-Z][A-Z.'’ ]{2,30}(?:, [A-Z][A-Za-z. ]{1,20})?\s*(?:\([A-Za-z ./]{2,20}\)\s*)?(?:—|–|--|-)\s)",
    byline: r"^(?:(?:Story |Words |Text )?[Bb][Yy] (?:[A-Z][A-Za-zÀ-ÖØ-öø-ÿ.'’-]*\s?){2,4}(?:,? (?:and|AND) (?:[A-Z][A-Za-zÀ-ÖØ-öø-ÿ.'’-]*\s?){2,4})?(?:, .{2,30})?|BY (?:[A-Z][A-Z.'’-]+\s?){2,4}(?:(?:,| AND) .{2,30})?|(?:Staff|Senior|Special) (?:Reporter|Writer|Correspondent).{0,24}|(?:Photos?|Pictures?|Photograph)s? by (?:[A-Z][A-Za-zÀ-ÖØ-öø-ÿ.'’-]*\s?){2,4}|(?:[A-Z][A-Za-zÀ-ÖØ-öø-ÿ.'’-]+ ){1,2}[A-Z][A-Za-zÀ-ÖØ-öø-ÿ.'’-]+ and (?:[A-Z][A-Za-zÀ-ÖØ-öø-ÿ.'’-]+ ){1,2}[A-Z][A-Za-zÀ-ÖØ-öø-ÿ.'’-]+)$",
    roles: &[
        (r"(?:Photos?|Pictures?|Photographs?) by", Photographer),
        (r"(?:Special )?Correspondent", Correspondent),
        (r"(?:Story |Words |Text )?[Bb][Yy](?-u:\b)", Reporter),
    ],
    weather: r"(?i)(?-u:\b)(?:cloud[ys]?|cloudier|sunn(?:y|ier)|showers?|rain|drizzle|snow|frost|fog|high(?:s|est)?|low(?:s|est)?|winds?|mph|temperatures?|chance of|degrees)(?-u:\b)|°|(?-u:\b)[0-9]{1,3} ?[CF](?-u:\b)",
    advertisement: r"(?i)(?-u:\b)(?:call|tel|phone|dial)[.:]? ?\(?[0-9]|(?-u:\b)[0-9]{3}-[0-9]{4}(?-u:\b)|(?-u:\b)sale!|(?-u:\b)everything must go|(?-u:\b)open [0-9]{1,2} ?[ap]\.?m|(?-u:\b)[0-9]{1,2}% off|(?-u:\b)order now|(?-u:\b)free delivery|(?-u:\b)[0-9]+ [A-Z][a-z]+ (?:Street|Road|Avenue|St|Rd|Ave)(?-u:\b)",
    notice: r"(?i)^(?:notice of|public notice|legal notice|notice is hereby|death notices?|in memoriam|lost and found)(?-u:\b)",
    furniture: r"(?i)^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:[a-z]+ [0-9]{1,2},?|[0-9]{1,2} [a-z]+,?) [0-9]{4}.{0,20}|(?:page )?[A-D]?[0-9]{1,2}|page [A-D]?[0-9]{1,3}|section [A-Z]|vol(?:\.|ume) ?[0-9]+.{0,20}|no\. ?[0-9,]+|[$£€][0-9.]+|(?:continued|see .{1,20},?) (?:on|from) (?:page )?[A-D]?[0-9]{1,3}|(?:(?:managing |news |city |page )?editors?|news ?desk|newsroom|printed by|published by): .{2,80}|(?:www\.|https?://)\S+|the [a-z]+ (?:herald|times|post|gazette|chronicle|tribune|news|journal|mail|echo|star|observer|argus|courier|mercury))$",
    caption: r"(?i)\((?:photo|picture)[:s]? .{2,30}\)$|^(?:above|below|left|right|pictured)[:,] |^(?:photo|picture): ",
    conjunctions: &["and", "or", "to"],
};

/// Words that tell English from its neighbours.
pub(super) const WORDS: &[&str] =
    &["the", "and", "of", "to", "that", "said", "was", "with", "for", "on", "is", "at", "by", "it", "has"];
