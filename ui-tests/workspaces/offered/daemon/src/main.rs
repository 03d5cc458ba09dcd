fn main() {
    for text in std::env::args() {
        println!("{:?}", offered_store::open(&mut text.as_bytes()));
    }
}
