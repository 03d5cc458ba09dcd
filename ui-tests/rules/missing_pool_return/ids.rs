//! Numbers that a table hands out and wants back.

use std::collections::HashMap;

#[derive(Default)]
pub struct Ports {
    free: Vec<u16>,
    names: HashMap<u16, String>,
}

impl Ports {
    pub fn allocate(&mut self) -> Option<u16> {
        self.free.pop()
    }

    pub fn free(&mut self, port: u16) {
        self.free.push(port);
    }
}

fn lookup(name: &str) -> Result<String, std::num::ParseIntError> {
    name.parse::<u32>().map(|n| n.to_string())
}

/// Nobody knows the number yet when this leaves.
pub fn open(ports: &mut Ports, name: &str) -> Result<u16, std::num::ParseIntError> {
    let Some(port) = ports.allocate() else { return Ok(0) };
    let name = lookup(name)?; //~ missing_pool_return
    ports.names.insert(port, name);
    Ok(port)
}

/// It is known where it is kept.
pub fn open_first(ports: &mut Ports, name: &str) -> Result<u16, std::num::ParseIntError> {
    let Some(port) = ports.allocate() else { return Ok(0) };
    ports.names.insert(port, String::new());
    let name = lookup(name)?;
    ports.names.insert(port, name);
    Ok(port)
}

/// A number that stands for none is nothing to give back.
pub fn checked(ports: &mut Ports, name: &str) -> Result<u16, std::num::ParseIntError> {
    let port = ports.allocate().unwrap_or(0);
    if port == 0 {
        return Ok(0);
    }
    ports.free(port);
    lookup(name).map(|_| port)
}
