import '@articulado/ui/room.css';

// The drafting room is mounted here.
