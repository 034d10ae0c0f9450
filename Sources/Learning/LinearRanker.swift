/// Placeholder replaced by the quoting work.
