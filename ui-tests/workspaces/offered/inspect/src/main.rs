fn main() {
    for text in std::env::args() {
        println!("{:?}", offered_codec::open(&mut text.as_bytes()));
        println!("{:?}", offered_codec::open_small(&mut text.as_bytes()));
    }
}
