//! A pool that goes with the error loses nothing.

use std::num::ParseIntError;

/// Numbers the places of one program that is compiled.
pub struct Registers {
    free: Vec<u16>,
    code: Vec<(u16, u32)>,
}

impl Registers {
    pub fn new() -> Self {
        Self { free: (0..16).collect(), code: Vec::new() }
    }

    pub fn allocate(&mut self) -> Option<u16> {
        self.free.pop()
    }

    pub fn free(&mut self, register: u16) {
        self.free.push(register);
    }
}

fn load(registers: &mut Registers, text: &str) -> Result<(), ParseIntError> {
    let Some(register) = registers.allocate() else { return Ok(()) };
    let value = text.parse()?;
    registers.code.push((register, value));
    registers.free(register);
    Ok(())
}

fn load_all(registers: &mut Registers, texts: &[String]) -> Result<(), ParseIntError> {
    texts.iter().try_for_each(|text| load(registers, text))?;
    let twice = |registers: &mut Registers| {
        load(registers, "2")?;
        load(registers, "3")
    };
    twice(registers)?;
    match load(registers, "1") {
        Ok(()) => Ok(()),
        Err(error) => return Err(error),
    }
}

/// With an error the registers go.
pub fn compile(texts: &[String]) -> Result<Vec<(u16, u32)>, ParseIntError> {
    let mut registers = Registers::new();
    load_all(&mut registers, texts)?;
    Ok(registers.code)
}

/// As many as there are, for all lines that are typed.
pub struct Slots {
    free: Vec<u16>,
}

impl Slots {
    pub fn new() -> Self {
        Self { free: (0..16).collect() }
    }

    pub fn allocate(&mut self) -> Option<u16> {
        self.free.pop()
    }

    pub fn free(&mut self, slot: u16) {
        self.free.push(slot);
    }
}

fn enter(slots: &mut Slots, text: &str) -> Result<u32, ParseIntError> {
    let Some(slot) = slots.allocate() else { return Ok(0) };
    let value: u32 = text.parse()?; //~ missing_pool_return
    slots.free(slot);
    Ok(value)
}

/// An error of one line leaves the others.
pub fn enter_all(texts: &[String]) -> u32 {
    let mut slots = Slots::new();
    let mut sum = 0;
    for text in texts {
        if let Ok(value) = enter(&mut slots, text) {
            sum += value;
        }
    }
    sum
}
