//! What is agreed about the sources, held by tests.
