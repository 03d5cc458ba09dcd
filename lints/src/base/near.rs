//! "Did you mean".

/// The candidate nearest to what was written, where one is near enough to be a slip.
pub fn did_you_mean<'a>(given: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let given = given.replace('-', "_");
    let near = candidates.into_iter().map(|candidate| (strsim::jaro_winkler(&given, &candidate.replace('-', "_")), candidate));
    near.filter(|(score, _)| *score > 0.8).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, candidate)| candidate)
}
