//! Macros: those that look at their arguments, and those whose tokens could not be read.

use super::{Walker, merge};
use crate::base::Name;
use crate::facts::ops::{Act, Aliases, Level, Root};
use crate::facts::vocabulary::Role;
use crate::hir::{ExprId, MacroCall};

impl Walker<'_> {
    pub(super) fn macro_call(&mut self, id: ExprId, call: &MacroCall) -> Aliases {
        let mut through = Aliases::new();
        for &arg in &call.args {
            let found = self.expr(arg);
            if self.facts.vocabulary.plain.looks_only(call.name) {
                self.each(&found, Level::Whole, Act::Read, id);
            } else {
                self.leave(&found, arg);
            }
            if matches!(call.name.as_str(), "dbg" | "ready" | "pin") {
                merge(&mut through, &found);
            }
        }
        if call.opaque {
            self.mentioned(id, call);
        }
        through
    }

    /// Tokens that could not be read may do anything to what they name.
    pub(super) fn mentioned(&mut self, id: ExprId, call: &MacroCall) {
        let named: Vec<Root> = (self.locals.iter().enumerate())
            .filter(|(at, _)| call.mentions.binary_search(&self.body.locals[*at].name).is_ok())
            .flat_map(|(_, aliases)| aliases.iter().filter(|a| a.level == Level::Whole).map(|a| a.root))
            .collect();
        for root in named {
            self.op(root, Act::Escape, id, call.name, None);
        }
        let own = self.facts.self_adt(self.owner);
        for name in &call.mentions {
            for &field in self.facts.named_fields.get(name).into_iter().flatten() {
                let methods = &self.facts.field_shapes[&field].info(&self.facts.vocabulary).methods;
                let evicts = |name: &Name| methods.get(name) == Some(&Role::Evict);
                let home = self.facts.index.adt(field.adt).loc.module;
                let seen = self.facts.index.can_see(self.facts.module(self.owner), home, self.facts.field_hir(field).vis);
                // a field of another type's has the name only, unless something there could empty it
                if own == Some(field.adt) || (seen && call.mentions.iter().any(evicts)) {
                    self.op(Root::Field(field), Act::Escape, id, call.name, None);
                }
            }
        }
    }
}
