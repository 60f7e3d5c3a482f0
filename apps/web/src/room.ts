import '@articulado/ui/room.css';
import { mountRoom } from '@articulado/drafting-browser';

const place = document.getElementById('room');
if (place) mountRoom(place);
