//! Keys that are names.

use super::Facts;
use crate::base::Name;
use crate::hir::AdtKind;
use crate::types::Ty;

impl Facts<'_> {
    /// Whether a key is a text, or made of texts and small numbers: there are as many as somebody has names for, which may be few.
    pub fn is_text_key(&self, ty: &Ty) -> bool {
        self.names_something(ty, 0) == Some(true)
    }

    /// Some where a type has nothing but names and numbers in it; whether there is a name.
    fn names_something(&self, ty: &Ty, depth: u32) -> Option<bool> {
        let all = |list: &[Ty]| {
            let mut found = false;
            for ty in list {
                found |= self.names_something(ty, depth + 1)?;
            }
            Some(found)
        };
        match ty.peel_refs() {
            Ty::Prim(name) if *name == "str" => Some(true),
            // times and counted numbers
            Ty::Prim(name) if matches!(name.as_str(), "u64" | "i64" | "u128" | "i128") => None,
            Ty::Prim(_) => Some(false),
            Ty::Tuple(list) => all(list),
            Ty::Adt(id, args) => {
                let name = self.index.adt(*id).name;
                if self.index.is_stub(self.index.adt(*id).loc) {
                    return match self.vocabulary.origin.texts.contains(&name) {
                        true => Some(true),
                        false if args.is_empty() => self.is_closed_key(ty).then_some(false),
                        false => all(args),
                    };
                }
                let fields = self.types.fields(*id);
                let plain = self.index.adt_hir(*id).kind != AdtKind::Enum && depth < 3;
                plain.then(|| fields.iter().flatten().cloned().collect::<Vec<_>>()).and_then(|fields| all(&fields))
            }
            Ty::Foreign(path, _) => {
                let last = Name::from(path.rsplit("::").next().unwrap_or_default());
                self.vocabulary.origin.texts.contains(&last).then_some(true)
            }
            _ => None,
        }
    }
}
