//@ levels: -W all
use std::collections::HashMap;
use std::sync::Mutex;

pub struct Server {
    // mapcheck: allow(unbounded_map_growth) one entry for each of our ten tenants
    tenants: Mutex<HashMap<String, u64>>,
    // mapcheck: allow(unbounded_map_growth) never more than the sockets that are open //~ unused_suppression
    peers: Mutex<HashMap<u64, String>>,
}

static SERVER: Mutex<Option<Server>> = Mutex::new(None);

impl Server {
    pub fn count(&self, tenant: String) {
        *self.tenants.lock().unwrap().entry(tenant).or_default() += 1;
    }

    pub fn connect(&self, id: u64, name: String) {
        self.peers.lock().unwrap().insert(id, name);
    }

    pub fn disconnect(&self, id: u64) {
        self.peers.lock().unwrap().remove(&id);
    }
}

pub fn serve(id: u64, name: String) {
    if let Some(server) = &*SERVER.lock().unwrap() {
        server.connect(id, name);
    }
}
