//! Collections that are emptied here and there, each for a reason of its own.

use std::collections::{HashMap, HashSet};

#[derive(Default)]
pub struct Window {
    buttons: HashSet<u32>,
    panes: HashMap<u32, String>,
    tabs: HashMap<u32, String>,
    states: HashMap<String, u32>,
}

impl Window {
    pub fn focus_lost(&mut self) {
        self.buttons.clear();
        self.state("focus");
    }

    pub fn reload(&mut self) {
        self.panes.clear();
        self.tabs.clear();
        self.state("reload");
    }

    fn state(&mut self, name: &str) {
        self.states.insert(name.to_owned(), 1);
        self.buttons.insert(1);
        self.panes.insert(1, name.to_owned());
        self.tabs.insert(1, name.to_owned());
    }
}
