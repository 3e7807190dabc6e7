"""What channels call. Each method takes an Actor and asks `may` before it does anything."""
