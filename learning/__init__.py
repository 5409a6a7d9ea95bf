"""What is learned from coded texts: how much each mark of a candidate speaks for a claim (docs/learning.md)."""
