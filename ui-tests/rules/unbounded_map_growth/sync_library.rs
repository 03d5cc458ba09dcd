//! A library without tasks or async code: a lock around the map says enough.

use std::collections::HashMap;
use std::sync::Mutex;

pub struct Translations {
    by_text: Mutex<HashMap<String, String>>, //~ unbounded_map_growth
}

impl Translations {
    pub fn translate(&self, text: &str) -> String {
        let mut known = self.by_text.lock().unwrap();
        if let Some(translation) = known.get(text) {
            return translation.clone();
        }
        let translation = text.to_uppercase();
        known.insert(text.to_owned(), translation.clone());
        translation
    }
}
