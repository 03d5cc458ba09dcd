//! Own types that call themselves caches.

pub mod never_evicts {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct TemplateCache {
        templates: Mutex<HashMap<String, String>>, //~ unbounded_map_growth
    }

    impl TemplateCache {
        pub fn render(&self, name: &str) -> String {
            let mut templates = self.templates.lock().unwrap();
            templates.entry(name.to_owned()).or_insert_with(|| format!("<{name}>")).clone()
        }
    }
}

pub mod evicts {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct PageCache {
        pages: Mutex<HashMap<String, String>>,
    }

    impl PageCache {
        pub fn render(&self, name: &str) -> String {
            let mut pages = self.pages.lock().unwrap();
            if pages.len() > 100 {
                pages.clear();
            }
            pages.entry(name.to_owned()).or_insert_with(|| format!("<{name}>")).clone()
        }
    }
}

/// What drives them: the program goes on.
pub mod server {
    use super::{evicts::PageCache, never_evicts::TemplateCache};
    use std::sync::Arc;

    pub async fn run(listener: tokio::net::TcpListener, templates: Arc<TemplateCache>, pages: Arc<PageCache>) {
        while let Ok((_stream, peer)) = listener.accept().await {
            println!("{}{}", templates.render(&peer.to_string()), pages.render("index"));
        }
    }
}
