use std::collections::HashMap;

// mapcheck: allow(unbounded_map_grow) one entry per tenant //~ invalid_suppression
pub struct Tenants {
    pub known: HashMap<String, u64>,
}
