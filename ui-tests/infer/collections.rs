//! Collections whose type comes from their use, iteration, closures.

use std::collections::{BTreeMap, HashMap, HashSet};

pub fn by_use(words: &[String]) -> usize {
    let mut counts = HashMap::new();
    for word in words { //~ type: word: &String
        *counts.entry(word).or_insert(0) += 1;
    }
    let lengths: HashMap<_, _> = words.iter().map(|w| (w.len(), w)).collect(); //~ type: w: &String
    let mut seen = HashSet::new();
    for (length, _) in &lengths {
        seen.insert(*length);
    }
    let names = words.iter().filter(|w| !w.is_empty()).cloned().collect::<Vec<_>>(); //~ type: names: Vec<String>
    let longest = names.iter().max_by_key(|n| n.len()); //~ type: longest: Option<&String>
    seen.len() + longest.map(String::len).unwrap_or_default() + counts.len()
}

pub fn patterns(rows: Vec<(u32, Option<String>)>) -> BTreeMap<u32, String> {
    let mut out = BTreeMap::new(); //~ type: out: BTreeMap<u32, String>
    for (id, name) in rows { //~ type: id: u32
        let Some(name) = name else { continue }; //~ type: name: String
        out.insert(id, name);
    }
    if let Some((id, name)) = out.iter().next() { //~ type: name: &String
        println!("{id} {name}");
    }
    while let Some((id, name)) = out.pop_first() { //~ type: name: String
        drop((id, name));
    }
    out
}

pub struct Tree {
    children: Vec<Tree>,
    tags: HashMap<String, Vec<u8>>,
}

impl Tree {
    pub fn walk(&mut self) -> Option<&mut Vec<u8>> {
        for child in &mut self.children { //~ type: child: &mut Tree
            child.walk();
        }
        let Self { tags, .. } = self; //~ type: tags: &mut HashMap<String, Vec<u8>>
        let taken = std::mem::take(tags); //~ type: taken: HashMap<String, Vec<u8>>
        let sizes: Vec<usize> = taken.values().map(Vec::len).collect(); //~ type: sizes: Vec<usize>
        drop(sizes);
        tags.get_mut("a")
    }
}
