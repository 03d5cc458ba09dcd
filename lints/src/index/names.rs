//! Names the language itself knows.

use super::{AdtId, Def, Index, Ns, TraitId};
use crate::base::Name;

/// Items of std that type inference needs by name.  None where the stubs lack them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lang {
    /// `Deref`.
    pub deref: Option<TraitId>,
    /// `Iterator`.
    pub iterator: Option<TraitId>,
    /// `IntoIterator`.
    pub into_iterator: Option<TraitId>,
    /// `Future`.
    pub future: Option<TraitId>,
    /// `futures::Stream`.
    pub stream: Option<TraitId>,
    /// `Clone`.
    pub clone: Option<TraitId>,
    /// `Drop`.
    pub drop: Option<TraitId>,
    /// `Default`.
    pub default: Option<TraitId>,
    /// `From`.
    pub from: Option<TraitId>,
    /// `Option`.
    pub option: Option<AdtId>,
    /// `Result`.
    pub result: Option<AdtId>,
    /// `Box`.
    pub boxed: Option<AdtId>,
    /// `Arc`.
    pub arc: Option<AdtId>,
    /// `Rc`.
    pub rc: Option<AdtId>,
    /// `Vec`.
    pub vec: Option<AdtId>,
    /// `String`.
    pub string: Option<AdtId>,
    /// The stubs' type of all iterators.
    pub iter: Option<AdtId>,
    /// The stubs' type of all streams.
    pub strm: Option<AdtId>,
    /// `Range` of any form.
    pub range: Option<AdtId>,
}

impl Index {
    pub(super) fn find_lang_items(&mut self) {
        let find_trait = |path| match self.stub_item(path, Ns::Types) {
            Some(Def::Trait(id)) => Some(id),
            _ => None,
        };
        let find_adt = |path| match self.stub_item(path, Ns::Types) {
            Some(Def::Adt(id)) => Some(id),
            _ => None,
        };
        self.lang = Lang {
            deref: find_trait("std::ops::Deref"),
            iterator: find_trait("std::iter::Iterator"),
            into_iterator: find_trait("std::iter::IntoIterator"),
            future: find_trait("std::future::Future"),
            stream: find_trait("futures::stream::Stream"),
            clone: find_trait("std::clone::Clone"),
            drop: find_trait("std::ops::Drop"),
            default: find_trait("std::default::Default"),
            from: find_trait("std::convert::From"),
            option: find_adt("std::option::Option"),
            result: find_adt("std::result::Result"),
            boxed: find_adt("std::boxed::Box"),
            arc: find_adt("std::sync::Arc"),
            rc: find_adt("std::rc::Rc"),
            vec: find_adt("std::vec::Vec"),
            string: find_adt("std::string::String"),
            iter: find_adt("std::iter::Iter"),
            strm: find_adt("futures::stream::Strm"),
            range: find_adt("std::ops::Range"),
        };
    }
}

/// Whether a type of the language has this name.
pub(super) fn is_primitive(name: Name) -> bool {
    matches!(
        name.as_str(),
        "bool"
            | "char"
            | "str"
            | "u8"
            | "u16"
            | "u32"
            | "u64"
            | "u128"
            | "usize"
            | "i8"
            | "i16"
            | "i32"
            | "i64"
            | "i128"
            | "isize"
            | "f32"
            | "f64"
    )
}
