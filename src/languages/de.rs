//! German.

use super::Patterns;
use crate::page::BylineRole::{Correspondent, Photographer, Reporter};

pub(super) const PATTERNS: Patterns = Patterns {
    lead: r"^(?:\p{Lu}[\p{L}./ -]{2,30}(?: \([a-zA-Z./]{2,12}\))?\s?[–—]\s|\p{Lu}[\p{L}-]{2,20}\. (?:\([a-zA-Z./]{2,12}\) )?\p{Lu})",
    byline: r"^(?:(?:Von|VON) (?:(?:\p{Lu}[\p{L}.'’-]*|von|zu|de)\s?){2,5}(?:(?:und|UND|,) (?:\p{Lu}[\p{L}.'’-]*\s?){2,4})?|(?:Fotos?|Bild|Bilder): (?:\p{Lu}[\p{L}.'’-]*\s?){1,4}|(?:\p{Lu}[\p{L}.'’-]+ ){1,2}\p{Lu}[\p{L}.'’-]+ und (?:\p{Lu}[\p{L}.'’-]+ ){1,2}\p{Lu}[\p{L}.'’-]+)$",
    roles: &[
        (r"(?:Fotos?|Bild|Bilder):", Photographer),
        (r"Korrespondent(?:in)?", Correspondent),
        (r"(?:Von|VON)(?-u:\b)", Reporter),
    ],
    weather: r"(?i)bewölkt|wolkig|schauer|regen|sonnig|heiter|freundlich(?:er)?|höchst(?:ens|werte?|temperaturen)|tiefst(?:werte?|temperaturen)|(?-u:\b)grad(?-u:\b)|°|(?-u:\b)wind",
    advertisement: r"(?i)(?-u:\b)tel(?:\.|efon)?:? ?[0-9+]|(?-u:\b)abverkauf|alles muss raus|(?-u:\b)rabatt|(?-u:\b)[0-9]{1,2} ?% |straße [0-9]+|(?-u:\b)gratis(?-u:\b)|(?-u:\b)aktion!",
    notice: r"(?i)^(?:bekanntmachung|amtliche |kundmachung|traueranzeige|todesanzeige)",
    furniture: r"^(?:(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag), ?(?:den )?[0-9]{1,2}\. ?\p{L}+ [0-9]{4}.{0,20}|Seite [0-9]{1,3}|[0-9]{1,3}|LOKALES|POLITIK|SPORT|WIRTSCHAFT|KULTUR|CHRONIK|Fortsetzung (?:auf|von) Seite [0-9]{1,3}|Nr\. ?[0-9]+.{0,20}|(?:www\.|https?://)\S+)$",
    caption: r"(?i)\((?:foto|bild): .{2,30}\)$|^(?:foto|bild)(?:er)?: ",
    conjunctions: &["und", "oder", "bis", "bzw", "sowie"],
};

/// Words that tell German from its neighbours.
pub(super) const WORDS: &[&str] =
    &["der", "die", "und", "das", "nicht", "ist", "mit", "dem", "den", "von", "ein", "eine", "sich", "auf", "im"];
