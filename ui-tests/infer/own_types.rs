//! Own types: aliases, newtypes with `Deref`, generics, traits, async functions.

use std::collections::HashMap;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use tokio::sync::mpsc;

pub type Result<T, E = String> = std::result::Result<T, E>;

#[derive(Default)]
pub struct Registry<K, V>(HashMap<K, V>);

impl<K, V> Deref for Registry<K, V> {
    type Target = HashMap<K, V>;
    fn deref(&self) -> &HashMap<K, V> {
        &self.0
    }
}

impl<K, V> DerefMut for Registry<K, V> {
    fn deref_mut(&mut self) -> &mut HashMap<K, V> {
        &mut self.0
    }
}

pub trait Handler {
    type Output;
    fn handle(&self, input: u32) -> Self::Output;
}

pub struct Double;

impl Handler for Double {
    type Output = u64;
    fn handle(&self, input: u32) -> u64 {
        u64::from(input) * 2
    }
}

async fn load(id: u64) -> Result<Arc<str>> {
    Ok(Arc::from(id.to_string()))
}

pub async fn use_them(registry: &mut Registry<u64, Arc<str>>) -> Result<()> {
    let name = load(1).await?; //~ type: name: Arc<str>
    let old = registry.insert(1, name); //~ type: old: Option<Arc<str>>
    let found = registry.get(&1).cloned(); //~ type: found: Option<Arc<str>>
    let sum = Double.handle(3); //~ type: sum: u64
    let (tx, mut rx) = mpsc::channel(8); //~ type: tx: Sender<u64>
    tx.send(sum).await.map_err(|e| e.to_string())?;
    while let Some(value) = rx.recv().await { //~ type: value: u64
        println!("{value} {old:?} {found:?}");
    }
    let task = tokio::spawn(async move { 7_u8 }); //~ type: task: JoinHandle<u8>
    let byte = task.await.unwrap_or(0); //~ type: byte: u8
    drop(byte);
    Ok(())
}
