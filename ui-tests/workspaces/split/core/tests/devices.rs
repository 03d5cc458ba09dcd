use split_core::Devices;

#[test]
fn forgets() {
    let devices = Devices::default();
    devices.seen(1, "phone");
    devices.forget(1);
    assert_eq!(devices.count(1), 0);
}
