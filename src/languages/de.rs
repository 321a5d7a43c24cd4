//! German.

use super::Patterns;
use crate::page::BylineRole::{Correspondent, Photographer, Reporter};

pub(super) const PATTERNS: Patterns = Patterns {
    lead: r"^(?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ./ -]{2,30}(?: \([a-zA-Z./]{2,12}\))?\s?[–—]\s|[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ-]{2,20}\. (?:\([a-zA-Z./]{2,12}\) )?[A-ZÀ-ÖØ-Þ])",
    byline: r"^(?:(?:Von|VON) (?:(?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ.'’-]*|von|zu|de)\s?){2,5}(?:(?:und|UND|,) (?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ.'’-]*\s?){2,4})?|(?:Fotos?|Bild|Bilder): (?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ.'’-]*\s?){1,4}|(?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ.'’-]+ ){1,2}[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ.'’-]+ und (?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ.'’-]+ ){1,2}[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ.'’-]+)$",
    roles: &[
        (r"(?:Fotos?|Bild|Bilder):", Photographer),
        (r"Korrespondent(?:in)?", Correspondent),
        (r"(?:Von|VON)(?-u:\b)", Reporter),
    ],
    weather: r"(?i)bewölkt|wolkig|schauer|regen|sonnig|heiter|freundlich(?:er)?|höchst(?:ens|werte?|temperaturen)|tiefst(?:werte?|temperaturen)|(?-u:\b)grad(?-u:\b)|°|(?-u:\b)wind",
    advertisement: r"(?i)(?-u:\b)tel(?:\.|efon)?:? ?[0-9+]|(?-u:\b)abverkauf|alles muss raus|(?-u:\b)rabatt|(?-u:\b)[0-9]{1,2} ?% |straße [0-9]+|(?-u:\b)gratis(?-u:\b)|(?-u:\b)aktion!",
    notice: r"(?i)^(?:bekanntmachung|amtliche |kundmachung|traueranzeige|todesanzeige)",
    furniture: r"^(?:(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag), ?(?:den )?[0-9]{1,2}\. ?[A-Za-zÀ-ÖØ-öø-ÿ]+ [0-9]{4}.{0,20}|Seite [0-9]{1,3}|[0-9]{1,3}|LOKALES|POLITIK|SPORT|WIRTSCHAFT|KULTUR|CHRONIK|Fortsetzung (?:auf|von) Seite [0-9]{1,3}|Nr\. ?[0-9]+.{0,20}|(?:www\.|https?://)\S+)$",
    caption: r"(?i)\((?:foto|bild): .{2,30}\)$|^(?:foto|bild)(?:er)?: ",
    conjunctions: &["und", "oder", "bis", "bzw", "sowie"],
};

/// Words that tell German from its neighbours.
pub(super) const WORDS: &[&str] =
    &["der", "die", "und", "das", "nicht", "ist", "mit", "dem", "den", "von", "ein", "eine", "sich", "auf", "im"];
